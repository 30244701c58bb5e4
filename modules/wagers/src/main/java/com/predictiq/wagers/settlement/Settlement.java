package com.predictiq.wagers.settlement;

import com.predictiq.markets.MarketId;
import com.predictiq.wagers.SettlementState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A settlement as its row has it. The step counts its bites. */
record Settlement(
    MarketId market,
    List<Integer> weights,
    Instant endedAt,
    SettlementState state,
    int step,
    Optional<Decided> decided,
    Progress progress,
    Optional<Instant> settledAt) {

  UUID about() {
    return market.value();
  }

  Decided decision() {
    return decided.orElseThrow();
  }

  Settlement to(SettlementState next) {
    return new Settlement(market, weights, endedAt, next, step, decided, progress, settledAt);
  }

  Settlement with(Progress further) {
    return new Settlement(market, weights, endedAt, state, step, decided, further, settledAt);
  }
}
