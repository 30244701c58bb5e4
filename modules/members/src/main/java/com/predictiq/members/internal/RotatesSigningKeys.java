package com.predictiq.members.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Puts a new signing key in the place of one that has served its time. Nobody is logged out. */
@ApplicationScoped
class RotatesSigningKeys implements Job {

  private final SigningKeys keys;
  private final MembersConfig config;

  @Inject
  RotatesSigningKeys(SigningKeys keys, MembersConfig config) {
    this.keys = keys;
    this.config = config;
  }

  @Override
  public String name() {
    return "members.rotates-signing-keys";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    return keys.rotateOlderThan(config.signingKey()) ? 1 : 0;
  }
}
