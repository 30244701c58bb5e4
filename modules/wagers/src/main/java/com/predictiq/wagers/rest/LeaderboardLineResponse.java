package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.LeaderboardLine;
import java.math.BigDecimal;
import java.util.Optional;

/** One member among the others. The Brier score is a mean: 0 is perfect, 2 is always wrong. */
public record LeaderboardLineResponse(
    long rank,
    String name,
    Asset asset,
    long settledMarkets,
    Amount staked,
    Amount paid,
    Amount profit,
    Optional<String> brier) {

  static LeaderboardLineResponse of(LeaderboardLine line) {
    return new LeaderboardLineResponse(
        line.rank(),
        line.name(),
        line.profit().asset(),
        line.settledMarkets(),
        line.staked(),
        line.paid(),
        line.profit(),
        line.brier().map(BigDecimal::toPlainString));
  }
}
