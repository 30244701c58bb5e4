package com.predictiq.members;

import com.predictiq.kernel.Amount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The limits of a member as they are now, and as they will be. */
public record LimitsView(
    List<AmountLimit> limits, List<PendingLimit> pending, Optional<SelfExclusion> selfExclusion) {

  /** At most this much within the window of its kind. */
  public record AmountLimit(LimitKind kind, Amount amount) {}

  /** What a limit becomes, and when; without an amount it ends. */
  public record PendingLimit(LimitKind kind, String asset, Optional<Amount> amount, Instant from) {}

  /** No stakes before this time; without one: never again. */
  public record SelfExclusion(Optional<Instant> until) {

    public static final SelfExclusion FOR_EVER = new SelfExclusion(Optional.empty());

    public boolean coversAt(Instant now) {
      return until.map(now::isBefore).orElse(true);
    }

    public boolean isShorterThan(SelfExclusion other) {
      return until.isPresent() && other.until.map(time -> until.get().isBefore(time)).orElse(true);
    }
  }

  public LimitsView {
    limits = List.copyOf(limits);
    pending = List.copyOf(pending);
  }
}
