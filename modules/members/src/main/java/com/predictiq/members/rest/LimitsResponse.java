package com.predictiq.members.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.members.LimitKind;
import com.predictiq.members.LimitsView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The limits in force, and the looser ones that wait. */
public record LimitsResponse(
    List<Limit> stakePerDay,
    List<Limit> lossPerWeek,
    Optional<Exclusion> selfExclusion,
    List<Pending> pending) {

  /** At most this much. */
  public record Limit(Asset asset, Amount amount) {}

  /** What a limit becomes, and when; without an amount it ends then. */
  public record Pending(String limit, String asset, Optional<Amount> amount, Instant from) {}

  /** Until when, or for ever. */
  public record Exclusion(Optional<Instant> until, boolean forEver) {}

  static LimitsResponse of(LimitsView view) {
    return new LimitsResponse(
        limits(view, LimitKind.STAKE_PER_DAY),
        limits(view, LimitKind.LOSS_PER_WEEK),
        view.selfExclusion().map(it -> new Exclusion(it.until(), it.until().isEmpty())),
        view.pending().stream()
            .map(next -> new Pending(next.kind().field(), next.asset(), next.amount(), next.from()))
            .toList());
  }

  private static List<Limit> limits(LimitsView view, LimitKind kind) {
    return view.limits().stream()
        .filter(limit -> limit.kind() == kind)
        .map(limit -> new Limit(limit.amount().asset(), limit.amount()))
        .toList();
  }
}
