package com.predictiq.members;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Limits as a member wrote them down; nothing in it has been checked. */
public record LimitsWish(
    Map<LimitKind, List<WrittenAmount>> amounts, Optional<WrittenExclusion> selfExclusion) {

  /** An amount and its asset, either of which may be missing. */
  public record WrittenAmount(Optional<String> asset, Optional<String> amount) {}

  /** One of the two. */
  public record WrittenExclusion(Optional<Instant> until, boolean forEver) {}

  public LimitsWish {
    amounts = Map.copyOf(amounts);
  }

  public List<WrittenAmount> of(LimitKind kind) {
    return amounts.getOrDefault(kind, List.of());
  }
}
