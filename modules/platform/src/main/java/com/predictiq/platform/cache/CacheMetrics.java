package com.predictiq.platform.cache;

import com.predictiq.platform.Direct;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import java.util.concurrent.atomic.LongAdder;

/** What the scrape sees of the cache. */
@Direct
class CacheMetrics implements Scraped {

  static final String NEAR = "near";
  static final String FAR = "far";

  private static final String REQUESTS = "cache_requests_total";

  private final LongAdder near = new LongAdder();
  private final LongAdder far = new LongAdder();
  private final LongAdder misses = new LongAdder();

  void hit(String level) {
    (level.equals(NEAR) ? near : far).increment();
  }

  void miss() {
    misses.increment();
  }

  long hits() {
    return near.sum() + far.sum();
  }

  long misses() {
    return misses.sum();
  }

  @Override
  public void tell(Scrape scrape) {
    scrape
        .counter(REQUESTS, "Answers found in process (near), in Redis (far), or made (miss).")
        .sample(REQUESTS, String.valueOf(near.sum()), "result", NEAR)
        .sample(REQUESTS, String.valueOf(far.sum()), "result", FAR)
        .sample(REQUESTS, String.valueOf(misses.sum()), "result", "miss");
  }
}
