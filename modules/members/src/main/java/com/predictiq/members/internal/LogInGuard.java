package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MembersRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Stops whoever guesses at one address. It does not ask whether the address is a member's, so a
 * locked one tells nothing either.
 */
@ApplicationScoped
class LogInGuard {

  private final FailureStore failures;
  private final Secrets secrets;
  private final MembersConfig config;
  private final InstantSource clock;

  @Inject
  LogInGuard(FailureStore failures, Secrets secrets, MembersConfig config, InstantSource clock) {
    this.failures = failures;
    this.secrets = secrets;
    this.config = config;
    this.clock = clock;
  }

  void check(EmailAddress email) {
    Instant now = clock.instant();
    Optional<Instant> first =
        failures.nthLast(config.failures(), hash(email), now.minus(config.failureWindow()));
    if (first.isPresent()) {
      throw new Rejected(
          MembersRefusal.LOG_IN_LOCKED,
          config.failures() + " log-ins have failed; the next may be tried later.",
          Duration.between(now, first.get().plus(config.failureWindow())).plusMillis(999));
    }
  }

  void failed(EmailAddress email) {
    failures.note(hash(email), clock.instant());
  }

  void succeeded(EmailAddress email) {
    failures.forget(hash(email));
  }

  private byte[] hash(EmailAddress email) {
    return secrets.addressHash(email.text());
  }
}
