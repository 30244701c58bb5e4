package com.predictiq.members.conduct;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.Conduct;
import com.predictiq.members.LimitKind;
import com.predictiq.members.LimitsView.SelfExclusion;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Reputation;
import com.predictiq.members.StakeHistory;
import com.predictiq.members.conduct.StandingStore.Standing;
import com.predictiq.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says what a member may do. Most have no limits, and cost one question. */
@ApplicationScoped
@Transactional
class ConductDesk implements Conduct {

  private final StandingStore standings;
  private final LimitStore limits;
  private final Supplier<StakeHistory> history;

  @Inject
  ConductDesk(StandingStore standings, LimitStore limits, Instance<StakeHistory> history) {
    this(standings, limits, () -> only(history));
  }

  ConductDesk(StandingStore standings, LimitStore limits, Supplier<StakeHistory> history) {
    this.standings = standings;
    this.limits = limits;
    this.history = history;
  }

  /** Whoever keeps the stakes is a module above, and not there when that module is not. */
  private static StakeHistory only(Instance<StakeHistory> found) {
    if (!found.isResolvable()) {
      throw new IllegalStateException("a member has a limit, and nobody here keeps the stakes");
    }
    return found.get();
  }

  /** Two stakes of one member who has limits take turns, each seeing the one before it. */
  @Override
  public void requireMayStake(MemberId member, Amount stake, Instant now) {
    Standing standing = unfrozen(member);
    if (standing.limited()) {
      limits.turn(member);
      limits.exclusion(member).filter(it -> it.coversAt(now)).ifPresent(ConductDesk::refuse);
      limits.amounts(member).stream()
          .filter(limit -> limit.asset().equals(stake.asset().code()))
          .flatMap(limit -> limit.at(now).stream())
          .forEach(limit -> requireWithin(limit, member, stake, now));
    }
  }

  /** Here and not in the caller, where it would have ended the transaction by then. */
  @Override
  public Optional<Rejected> objection(MemberId member, Amount stake, Instant now) {
    return Conduct.super.objection(member, stake, now);
  }

  @Override
  public Map<MemberId, Bearing> bearings(Collection<MemberId> members) {
    Map<MemberId, Standing> found = standings.holdAll(members);
    return members.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                member -> member, member -> bearing(Optional.ofNullable(found.get(member)))));
  }

  private static Bearing bearing(Optional<Standing> standing) {
    return standing
        .filter(found -> !found.erased())
        .map(found -> new Bearing(found.frozen().map(ConductDesk::frozen), found.limited()))
        .orElseGet(() -> new Bearing(Optional.of(unknown()), false));
  }

  @Override
  public void requireNotFrozen(MemberId member) {
    unfrozen(member);
  }

  @Override
  public Reputation reputation(MemberId member) {
    return standings.reputation(member).orElseThrow(ConductDesk::unknown);
  }

  private Standing unfrozen(MemberId member) {
    Standing standing =
        standings.hold(member).filter(found -> !found.erased()).orElseThrow(ConductDesk::unknown);
    if (standing.frozen().isPresent()) {
      throw frozen(standing.frozen().get());
    }
    return standing;
  }

  /** For losses the stake counts as lost: it may be. */
  private void requireWithin(AgreedLimit limit, MemberId member, Amount stake, Instant now) {
    Instant since = now.minus(limit.kind().window());
    Amount before =
        limit.kind() == LimitKind.STAKE_PER_DAY
            ? history.get().stakedSince(member, stake.asset(), since)
            : history.get().lostSince(member, stake.asset(), since);
    Amount most = new Amount(stake.asset(), limit.units());
    if (before.compareTo(most) > 0 || most.minus(before).compareTo(stake) < 0) {
      throw new Rejected(
          MembersRefusal.LIMIT_REACHED,
          "Your %s is %s, of which %s are used."
              .formatted(limit.kind().code().replace('-', ' '), most, before));
    }
  }

  private static void refuse(SelfExclusion exclusion) {
    throw new Rejected(
        MembersRefusal.SELF_EXCLUDED,
        exclusion
            .until()
            .map(time -> "It ends at " + Json.wire(time) + ".")
            .orElse("It does not end."));
  }

  private static Rejected frozen(String reason) {
    return new Rejected(MembersRefusal.MEMBER_FROZEN, "The operator's reason: " + reason);
  }

  private static Rejected unknown() {
    return new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "The member has left, or never was.");
  }
}
