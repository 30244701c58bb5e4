package com.predictiq.oracle.internal;

import com.predictiq.oracle.sources.Quotes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is heard from a source that speaks by itself, written down once a second and not oftener.
 */
class HeardReadings {

  private static final long EVERY = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 2_000;

  private final String source;
  private final KeepsReadings keeps;
  private final List<Quotes> heard = new ArrayList<>();
  private long flushedAt = System.nanoTime();
  private int kept;

  HeardReadings(String source, KeepsReadings keeps) {
    this.source = source;
    this.keeps = keeps;
  }

  void take(Quotes quotes) {
    heard.add(quotes);
    if (heard.size() >= MOST || System.nanoTime() - flushedAt >= EVERY) {
      flush();
    }
  }

  /** How many were new since the beginning. */
  int flush() {
    if (!heard.isEmpty()) {
      Quotes all =
          new Quotes(
              heard.stream().flatMap(quotes -> quotes.readings().stream()).toList(),
              heard.stream().flatMap(quotes -> quotes.refused().stream()).toList());
      heard.clear();
      kept += keeps.keep(source, all);
    }
    flushedAt = System.nanoTime();
    return kept;
  }
}
