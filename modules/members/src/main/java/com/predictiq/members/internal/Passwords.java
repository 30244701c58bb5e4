package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Password;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and compares passwords, a few at a time: each takes tens of megabytes on purpose, and a
 * crowd at the door must not take the memory of everybody inside.
 */
@ApplicationScoped
class Passwords {

  private static final long WAIT_SECONDS = 5;

  private final MembersConfig config;
  private final SecureRandom chance;
  private final Semaphore places;
  private final PasswordHash nobodys;

  @Inject
  Passwords(MembersConfig config, SecureRandom chance) {
    this.config = config;
    this.chance = chance;
    this.places = new Semaphore(config.hashingAtOnce(), true);
    this.nobodys = PasswordHash.of(new Password("nobody has this one"), salt(), config.cost());
  }

  PasswordHash hash(Password password) {
    return atAPlace(() -> PasswordHash.of(password, salt(), config.cost()));
  }

  /** Compares with nobody's hash when there is none, and then says no after the same time. */
  boolean matches(Password password, Optional<PasswordHash> hash) {
    return atAPlace(() -> hash.orElse(nobodys).matches(password)) && hash.isPresent();
  }

  /** Whether the hash was made with other costs than are asked for now. */
  boolean isOutdated(PasswordHash hash) {
    return !hash.costs(config.cost());
  }

  private byte[] salt() {
    byte[] salt = new byte[PasswordHash.saltBytes()];
    chance.nextBytes(salt);
    return salt;
  }

  private <T> T atAPlace(Supplier<T> work) {
    if (!took()) {
      throw new Rejected(
          MembersRefusal.TOO_BUSY,
          "No place became free within " + WAIT_SECONDS + " seconds.",
          Duration.ofSeconds(WAIT_SECONDS));
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean took() {
    try {
      return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
