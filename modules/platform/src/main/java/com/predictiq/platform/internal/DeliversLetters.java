package com.predictiq.platform.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The postman. Each letter is read in a transaction of its own, so that one that cannot be read
 * holds up no other; what fails is tried again later and later.
 */
@ApplicationScoped
class DeliversLetters implements Job {

  private static final Logger LOG = Logger.getLogger("predictiq.outbox");

  private final OutboxStore store;
  private final OutboxRound round;
  private final PlatformConfig config;

  @Inject
  DeliversLetters(OutboxStore store, OutboxRound round, PlatformConfig config) {
    this.store = store;
    this.round = round;
    this.config = config;
  }

  @Override
  public String name() {
    return "platform.delivers-letters";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public int run() {
    int delivered = 0;
    List<UUID> due = store.due(config.outboxBatch());
    for (UUID id : due) {
      delivered += deliver(id);
    }
    return delivered;
  }

  private int deliver(UUID id) {
    try {
      return round.read(id) ? 1 : 0;
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Letter " + id + " was not read and will be tried again", failure);
      round.postpone(id, String.valueOf(failure.getMessage()));
      return 0;
    }
  }
}
