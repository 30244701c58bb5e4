package com.predictiq.admin.breaker;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.CircuitBreaker;
import com.predictiq.admin.Guardians;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.Changed;
import com.predictiq.platform.DecidedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the guardians' votes. Who they are is decided by operators, two of them and in public. */
@ApplicationScoped
@Transactional
class GuardianDesk implements Guardians {

  private static final Duration A_VOTE_STANDS = Duration.ofDays(1);

  private final DecidedSettings settings;
  private final VoteStore votes;
  private final Breaker breaker;
  private final Event<Changed> changed;
  private final InstantSource clock;

  @Inject
  GuardianDesk(
      DecidedSettings settings,
      VoteStore votes,
      Breaker breaker,
      Event<Changed> changed,
      InstantSource clock) {
    this.settings = settings;
    this.votes = votes;
    this.breaker = breaker;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  public Council council() {
    GuardianSet set = GuardianSet.from(settings.inForce());
    Map<String, Instant> standing = votes.after(clock.instant().minus(A_VOTE_STANDS));
    List<Guardian> guardians =
        set.weights().entrySet().stream()
            .map(
                entry ->
                    new Guardian(
                        MemberId.parse(entry.getKey()).orElseThrow(),
                        entry.getValue(),
                        Optional.ofNullable(standing.get(entry.getKey()))))
            .toList();
    return new Council(guardians, set.total(), set.weightOf(standing.keySet()), set.needed());
  }

  @Override
  public Council vote(MemberId guardian, String reason) {
    votes.turn();
    requireGuardian(guardian);
    votes.vote(guardian.value(), reason, clock.instant());
    Council council = council();
    tell(guardian, "guardians.vote", council);
    if (council.pauses()) {
      breaker.hold(CircuitBreaker.GUARDIANS, reason, "member:" + guardian);
    }
    return council;
  }

  @Override
  public Council takeBack(MemberId guardian) {
    votes.turn();
    requireGuardian(guardian);
    boolean voted = votes.takeBack(guardian.value());
    Council council = council();
    if (voted) {
      tell(guardian, "guardians.take-back", council);
    }
    return council;
  }

  private void requireGuardian(MemberId member) {
    if (!GuardianSet.from(settings.inForce()).weights().containsKey(member.toString())) {
      throw new Rejected(AdminRefusal.NOT_A_GUARDIAN, "GET /api/v1/guardians tells who they are.");
    }
  }

  private void tell(MemberId guardian, String what, Council council) {
    changed.fire(
        new Changed(
            "member:" + guardian,
            what,
            "guardians",
            Map.of(),
            Map.of("weights", council.voting() + " of " + council.weight())));
  }
}
