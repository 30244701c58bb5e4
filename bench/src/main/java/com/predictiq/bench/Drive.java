package com.predictiq.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * The load: one thread that watches all connections, so that it takes little of the processors it
 * shares with what it measures.
 *
 * <p>In the open model requests fall due at a steady rate, whether or not those before them were
 * answered, and latency counts from when a request was due: a server that stands still is charged
 * for all who would have come meanwhile. In the closed model so many clients ask again as soon as
 * they are answered, as {@code pgbench} does, to find the greatest rate.
 */
final class Drive {

  /** What came of it. Failures by status; 0 is a connection that broke or was never answered. */
  record Outcome(long answers, double seconds, Histogram nanos, Map<Integer, Long> failures) {

    double rate() {
      return answers / seconds;
    }

    double millis(double percentile) {
      return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    long failed() {
      return failures.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static final long LAST_ANSWERS_NANOS = 10_000_000_000L;

  private final Supplier<byte[]> requests;
  private final long gapNanos;
  private final long endNanos;
  private final Selector selector;
  private final List<Talk> talks = new ArrayList<>();
  private final Queue<Talk> idle = new ArrayDeque<>();
  private final Histogram nanos = new Histogram(3);
  private final Map<Integer, Long> failures = new TreeMap<>();
  private final long begin = System.nanoTime();
  private long answers;
  private long due;

  private Drive(int port, int connections, long gapNanos, int seconds, Supplier<byte[]> requests)
      throws IOException {
    this.requests = requests;
    this.gapNanos = gapNanos;
    this.endNanos = begin + seconds * 1_000_000_000L;
    this.due = begin;
    this.selector = Selector.open();
    for (int i = 0; i < connections; i++) {
      talks.add(new Talk(port, selector));
    }
    idle.addAll(talks);
  }

  /** So many clients, each of which asks again when it is answered. */
  static Outcome clients(int port, int clients, int seconds, Supplier<byte[]> requests)
      throws IOException {
    return new Drive(port, clients, 0, seconds, requests).run();
  }

  /** So many requests a second, come what may, over at most so many connections. */
  static Outcome rate(int port, int perSecond, int most, int seconds, Supplier<byte[]> requests)
      throws IOException {
    return new Drive(port, most, 1_000_000_000L / perSecond, seconds, requests).run();
  }

  private Outcome run() throws IOException {
    try {
      long now = System.nanoTime();
      while (now < endNanos || (isOwed() && now < endNanos + LAST_ANSWERS_NANOS)) {
        send(now);
        selector.select(1);
        for (SelectionKey key : selector.selectedKeys()) {
          hear((Talk) key.attachment());
        }
        selector.selectedKeys().clear();
        now = System.nanoTime();
      }
      if (isOwed()) {
        failures.merge(0, talks.size() - idle.size() + neverSent(), Long::sum);
      }
      return new Outcome(answers, (endNanos - begin) / 1e9, nanos, failures);
    } finally {
      for (Talk talk : talks) {
        talk.close();
      }
      selector.close();
    }
  }

  private boolean isOwed() {
    return idle.size() < talks.size() || neverSent() > 0;
  }

  /** Due while the load lasted; they count however late they can go out. */
  private long neverSent() {
    return gapNanos == 0 ? 0 : Math.max(0, (endNanos - due + gapNanos - 1) / gapNanos);
  }

  private void send(long now) throws IOException {
    boolean closed = gapNanos == 0;
    while (!idle.isEmpty() && due <= now && (closed ? now : due) < endNanos) {
      idle.remove().send(requests.get(), closed ? now : due);
      due += gapNanos;
    }
  }

  private void hear(Talk talk) throws IOException {
    int status;
    try {
      status = talk.read();
    } catch (IOException broken) {
      talk.reconnect();
      status = idle.contains(talk) ? -1 : 999;
    }
    if (status <= 0) {
      return;
    }
    long now = System.nanoTime();
    if (status == 200 || status == 201) {
      answers += now <= endNanos || gapNanos > 0 ? 1 : 0;
      nanos.recordValue(now - talk.due());
    } else {
      failures.merge(status, 1L, Long::sum);
    }
    idle.add(talk);
  }
}
