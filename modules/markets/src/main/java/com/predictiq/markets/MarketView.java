package com.predictiq.markets;

import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A market as everybody may see it. The status is the one the clock says, to the millisecond. The
 * weights are those of a resolved market in basis points, one for each outcome; a single winner has
 * all of them.
 */
public record MarketView(
    MarketId id,
    MemberId creator,
    MarketStatus status,
    String title,
    String description,
    List<String> outcomes,
    String category,
    List<String> tags,
    Optional<String> imageUrl,
    Optional<String> rules,
    Optional<String> oracleFeed,
    MarketTerms terms,
    Optional<MarketId> parent,
    Optional<Integer> parentOutcome,
    Instant createdAt,
    Instant closeTime,
    Instant resolutionTime,
    Optional<Instant> openedAt,
    Optional<Instant> proposedAt,
    Optional<Integer> proposedOutcome,
    Optional<Instant> endedAt,
    Optional<Integer> winningOutcome,
    List<Integer> weights,
    Optional<String> endReason,
    boolean featured,
    Amount volume,
    long wagers,
    MarketStanding standing) {

  /** A draft, or one that was turned down: known to nobody but its creator. */
  public boolean isPrivate() {
    return openedAt.isEmpty();
  }

  public boolean takesStakesAt(Instant now) {
    return status == MarketStatus.ACTIVE && now.isBefore(closeTime);
  }
}
