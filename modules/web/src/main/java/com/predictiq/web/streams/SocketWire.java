package com.predictiq.web.streams;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.Executor;

/**
 * A WebSocket. One message is underway at a time; that it has left is said by the container in a
 * thread that may hold locks of its own, so what follows is sent from another.
 */
final class SocketWire implements Wire {

  private static final CloseReason ENDED = new CloseReason(CloseCodes.GOING_AWAY, "see close");

  private final Session session;
  private final Executor threads;
  private final Reader reader;
  private volatile boolean underway;
  private volatile boolean writing;

  SocketWire(Session session, Executor threads, Reader reader) {
    this.session = session;
    this.threads = threads;
    this.reader = reader;
  }

  @Override
  public boolean isReady() {
    return !underway;
  }

  @Override
  public void write(Message message) {
    underway = true;
    writing = true;
    session.getAsyncRemote().sendText(message.json(), this::left);
    writing = false;
  }

  @Override
  public void flush() {
    // each message leaves by itself
  }

  @Override
  public void end() {
    threads.execute(this::close);
  }

  /** Whoever writes looks at {@link #underway} after {@link #writing}, and we the other way. */
  private void left(SendResult result) {
    underway = false;
    if (!result.isOK()) {
      threads.execute(reader::cut);
    } else if (!writing) {
      threads.execute(reader::pump);
    }
  }

  private void close() {
    try {
      session.close(ENDED);
    } catch (IOException | IllegalStateException hungUp) {
      return;
    }
  }
}
