package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.MarketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of the stakes on a market, and how far it is. Once it is settled, what was staked is
 * what was paid, the fees, the rewards of referrers and what rounding left over.
 */
public record SettlementView(
    MarketId market,
    SettlementState state,
    Optional<SettlementKind> kind,
    Optional<SettlementReason> reason,
    boolean claimed,
    Amount staked,
    Amount pool,
    Amount paid,
    Amount fees,
    Amount rewards,
    Amount rounding,
    long positions,
    long positionsSettled,
    List<Share> shares,
    Instant endedAt,
    Optional<Instant> settledAt) {

  /** What the positions on one outcome share out, and what stands there. */
  public record Share(int outcome, Amount net, Amount gross, Amount share) {}

  public SettlementView {
    shares = List.copyOf(shares);
  }
}
