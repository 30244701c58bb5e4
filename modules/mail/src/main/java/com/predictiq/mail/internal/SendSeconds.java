package com.predictiq.mail.internal;

import com.predictiq.platform.Scrape;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * How long the provider took, as a histogram in seconds. A timer of the container would write its
 * mean and its maximum in nanoseconds, under a name that says seconds.
 */
final class SendSeconds {

  private static final String NAME = "mail_send_seconds";

  /** The longest is what a provider is given. */
  private static final long[] BOUNDS_MS = {50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000};

  private static final double MILLIS = 1e3;

  private final LongAdder[] buckets =
      Stream.generate(LongAdder::new).limit(BOUNDS_MS.length + 1L).toArray(LongAdder[]::new);
  private final LongAdder millis = new LongAdder();

  void took(Duration took) {
    int bucket = 0;
    while (bucket < BOUNDS_MS.length && took.toMillis() > BOUNDS_MS[bucket]) {
      bucket++;
    }
    buckets[bucket].increment();
    millis.add(took.toMillis());
  }

  void tell(Scrape scrape) {
    scrape.histogram(NAME, "How long a provider took to take a mail.");
    long count = 0;
    for (int i = 0; i < buckets.length; i++) {
      count += buckets[i].sum();
      String bound = i < BOUNDS_MS.length ? String.valueOf(BOUNDS_MS[i] / MILLIS) : "+Inf";
      scrape.sample(NAME + "_bucket", String.valueOf(count), "le", bound);
    }
    scrape.sample(NAME + "_sum", String.format(Locale.ROOT, "%.3f", millis.sum() / MILLIS));
    scrape.sample(NAME + "_count", String.valueOf(count));
  }
}
