package com.predictiq.members.keys;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets nonces whose time nobody would believe any more, and keys that ended long ago. */
@ApplicationScoped
class PrunesKeys implements Job {

  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final ApiKeyStore keys;
  private final NonceStore nonces;
  private final InstantSource clock;

  @Inject
  PrunesKeys(ApiKeyStore keys, NonceStore nonces, InstantSource clock) {
    this.keys = keys;
    this.nonces = nonces;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "members.prunes-keys";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int run() {
    Instant now = clock.instant();
    return nonces.forgetExpiredBefore(now) + keys.forgetEndedBefore(now.minus(REMEMBERED));
  }
}
