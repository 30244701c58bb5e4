package com.predictiq.members.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets failed log-ins, refresh tokens and exclusions that no longer matter. */
@ApplicationScoped
class PrunesSessions implements Job {

  private final FailureStore failures;
  private final RefreshTokenStore refreshTokens;
  private final RememberedExclusions exclusions;
  private final EndedSessions ended;
  private final MembersConfig config;
  private final InstantSource clock;

  @Inject
  PrunesSessions(
      FailureStore failures,
      RefreshTokenStore refreshTokens,
      RememberedExclusions exclusions,
      EndedSessions ended,
      MembersConfig config,
      InstantSource clock) {
    this.failures = failures;
    this.refreshTokens = refreshTokens;
    this.exclusions = exclusions;
    this.ended = ended;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "members.prunes-sessions";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    Instant now = clock.instant();
    return failures.forgetBefore(now.minus(config.failureWindow()))
        + refreshTokens.forgetExpiredBefore(now)
        + exclusions.forgetEndedBefore(now)
        + ended.forget(now);
  }
}
