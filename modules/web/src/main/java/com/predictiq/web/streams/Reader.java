package com.predictiq.web.streams;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Somebody who listens, and what waits for them. Who is handed more than they take is told so in
 * place of what waits, and ended. Whoever hands something out never waits here.
 */
final class Reader {

  /** Why a reader was ended. */
  static final String SLOW = "slow";

  private final String caller;
  private final long mostBytes;
  private final Function<Ending, Message> farewell;
  private final StreamMetrics metrics;
  private final Deque<Message> waiting = new ArrayDeque<>();
  private long bytes;

  /** How much of what waits was asked for at once. */
  private long spare;

  private long taken;
  private boolean open;
  private boolean ending;
  private boolean unflushed;
  private boolean pumping;
  private boolean gone;
  private Wire wire;
  private BooleanSupplier letIn = () -> true;

  /** Why it ends, and up to where it was read. */
  record Ending(String reason, long taken) {}

  Reader(String caller, long mostBytes, Function<Ending, Message> farewell, StreamMetrics metrics) {
    this.caller = caller;
    this.mostBytes = mostBytes;
    this.farewell = farewell;
    this.metrics = metrics;
  }

  String caller() {
    return caller;
  }

  /** Where to; nothing is written there before it is {@link #open}. */
  synchronized void on(Wire to) {
    wire = to;
  }

  /** As long as this holds, which is asked again and again. */
  synchronized void letIn(BooleanSupplier asLongAs) {
    letIn = asLongAs;
  }

  boolean isStillLetIn() {
    return letIn.getAsBoolean();
  }

  /** However much that is, for who waits for nothing else: they asked for it. */
  synchronized void offerTogether(List<Message> asked) {
    if (waiting.isEmpty() && !isEnding()) {
      asked.forEach(this::put);
      spare = bytes;
    } else {
      asked.forEach(this::offer);
    }
  }

  synchronized void offer(Message message) {
    if (ending || gone) {
      return;
    }
    if (bytes + message.size() > mostBytes + spare && !waiting.isEmpty()) {
      waiting.clear();
      bytes = 0;
      metrics.slow();
      end(SLOW);
    } else {
      put(message);
    }
  }

  /** After what waits it is told why, and that was it. */
  synchronized void end(String reason) {
    if (!ending && !gone) {
      ending = true;
      long read = waiting.stream().mapToLong(Message::position).max().orElse(0);
      put(farewell.apply(new Ending(reason, Math.max(read, taken))));
    }
  }

  /** From now on the wire may be written to. */
  synchronized void open() {
    open = true;
  }

  /** Hands on what waits, as much as the wire takes. */
  synchronized void pump() {
    if (!open || gone || pumping) {
      return;
    }
    pumping = true;
    try {
      handOn();
    } catch (IOException | RuntimeException hungUp) {
      cut();
    } finally {
      pumping = false;
    }
  }

  /** Does not wait for anything to be read. */
  synchronized void cut() {
    if (!gone) {
      gone = true;
      waiting.clear();
      if (wire != null) {
        wire.end();
      }
    }
  }

  synchronized boolean isOpen() {
    return open;
  }

  synchronized boolean isEnding() {
    return ending || gone;
  }

  synchronized boolean isGone() {
    return gone;
  }

  private void put(Message message) {
    waiting.addLast(message);
    bytes += message.size();
  }

  private void handOn() throws IOException {
    while (!gone && wire.isReady()) {
      Message next = waiting.pollFirst();
      if (next != null) {
        write(next);
      } else if (unflushed) {
        unflushed = false;
        wire.flush();
      } else {
        if (ending) {
          cut();
        }
        return;
      }
    }
  }

  private void write(Message next) throws IOException {
    bytes -= next.size();
    spare = waiting.isEmpty() ? 0 : spare;
    wire.write(next);
    unflushed = true;
    taken = Math.max(taken, next.position());
    metrics.sent();
  }
}
