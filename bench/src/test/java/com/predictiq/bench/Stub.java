package com.predictiq.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A server with one answer, which can be made to stand still once. */
final class Stub implements AutoCloseable {

  private final ServerSocket socket;
  private final byte[] answer;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int pauseAt = -1;
  private volatile long pauseNanos;

  private Stub(String answer) throws IOException {
    this.answer = answer.getBytes(StandardCharsets.US_ASCII);
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  static Stub answering(String answer) throws IOException {
    return new Stub(answer);
  }

  Stub pausingAt(int request, long millis) {
    pauseAt = request;
    pauseNanos = millis * 1_000_000;
    return this;
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        daemon(() -> serve(client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      byte[] buffer = new byte[1024];
      while (in.read(buffer) > 0) {
        if (asked.incrementAndGet() == pauseAt) {
          LockSupport.parkNanos(pauseNanos);
        }
        client.getOutputStream().write(answer);
      }
    } catch (IOException gone) {
      // as clients do
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "stub");
    thread.setDaemon(true);
    thread.start();
  }
}
