package com.predictiq.web.metrics;

import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who was here lately, with a credential. Known to this node only, and shown as a number only. */
@ApplicationScoped
class PresentMembers implements Scraped {

  static final Duration LATELY = Duration.ofMinutes(15);

  /** From here on they are counted as so many or more. */
  static final int MOST = 100_000;

  private static final String USERS = "active_users";

  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private final InstantSource clock;

  @Inject
  PresentMembers(InstantSource clock) {
    this.clock = clock;
  }

  void sees(String member) {
    if (seen.size() < MOST || seen.containsKey(member)) {
      seen.put(member, clock.instant());
    }
  }

  @Override
  public void tell(Scrape scrape) {
    Instant longAgo = clock.instant().minus(LATELY);
    seen.values().removeIf(longAgo::isAfter);
    scrape
        .gauge(USERS, "Members who asked this node for something in the last 15 minutes.")
        .sample(USERS, String.valueOf(seen.size()));
  }
}
