package com.predictiq.members.keys;

import com.predictiq.platform.HouseClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * When keys were used last. Written by whoever uses one when nobody has for ten seconds, all at
 * once; so a busy key costs one write in that time, and what is seen is ten seconds old at most
 * while the node lives.
 */
@ApplicationScoped
class KeyUses {

  private static final Duration LAZINESS = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private final ApiKeyStore store;
  private final InstantSource clock;
  private final Map<UUID, Instant> uses = new HashMap<>();
  private Instant written = Instant.EPOCH;

  @Inject
  KeyUses(ApiKeyStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  void note(UUID key) {
    if (isTimeAfter(key)) {
      write();
    }
  }

  /** What this node still has in mind. */
  void write() {
    Map<UUID, Instant> all = taken();
    if (!all.isEmpty()) {
      store.note(all);
    }
  }

  void writeTheLast(@Observes HouseClosing closing) {
    write();
  }

  private synchronized boolean isTimeAfter(UUID key) {
    Instant now = clock.instant();
    uses.put(key, now);
    return uses.size() >= MOST || written.plus(LAZINESS).isBefore(now);
  }

  private synchronized Map<UUID, Instant> taken() {
    Map<UUID, Instant> all = Map.copyOf(uses);
    uses.clear();
    written = clock.instant();
    return all;
  }
}
