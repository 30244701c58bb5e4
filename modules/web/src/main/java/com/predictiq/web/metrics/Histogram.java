package com.predictiq.web.metrics;

import com.predictiq.platform.Scrape;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How long something took, so often. Adding to it is two additions that wait for nobody. */
final class Histogram {

  /** Upper bounds in seconds; those of our promises, 1 s and 2 s, are among them. */
  private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10};

  private static final double NANOS = 1e9;

  private final LongAdder[] buckets =
      Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);
  private final LongAdder nanos = new LongAdder();

  void took(long elapsed) {
    int bucket = 0;
    while (bucket < BOUNDS.length && elapsed > BOUNDS[bucket] * NANOS) {
      bucket++;
    }
    buckets[bucket].increment();
    nanos.add(elapsed);
  }

  /** The count is that of the last bucket, also while others add. */
  void tell(Scrape scrape, String name, String method, String route) {
    long count = 0;
    for (int i = 0; i < buckets.length; i++) {
      count += buckets[i].sum();
      String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf";
      scrape.sample(
          name + "_bucket", String.valueOf(count), "method", method, "route", route, "le", bound);
    }
    scrape.sample(
        name + "_sum",
        String.format(Locale.ROOT, "%.6f", nanos.sum() / NANOS),
        "method",
        method,
        "route",
        route);
    scrape.sample(name + "_count", String.valueOf(count), "method", method, "route", route);
  }
}
