package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.PayoutMode;
import com.predictiq.wagers.SettlementKind;
import com.predictiq.wagers.SettlementReason;
import com.predictiq.wagers.SettlementView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of the stakes on a market, and how far it is. */
public record SettlementResponse(
    String market,
    String state,
    Optional<String> kind,
    Optional<String> reason,
    String payout,
    Asset asset,
    Amount staked,
    Amount pool,
    Amount paid,
    Amount fees,
    Amount rewards,
    Amount rounding,
    long positions,
    long positionsSettled,
    List<OutcomeShare> shares,
    Instant endedAt,
    Optional<Instant> settledAt) {

  /** What the positions on one outcome share out. */
  public record OutcomeShare(int outcome, Amount net, Amount staked, Amount share) {}

  static SettlementResponse of(SettlementView view) {
    return new SettlementResponse(
        view.market().toString(),
        view.state().name().toLowerCase(Locale.ROOT),
        view.kind().map(SettlementKind::wire),
        view.reason().map(SettlementReason::wire),
        (view.claimed() ? PayoutMode.PULL : PayoutMode.PUSH).wire(),
        view.staked().asset(),
        view.staked(),
        view.pool(),
        view.paid(),
        view.fees(),
        view.rewards(),
        view.rounding(),
        view.positions(),
        view.positionsSettled(),
        view.shares().stream()
            .map(one -> new OutcomeShare(one.outcome(), one.net(), one.gross(), one.share()))
            .toList(),
        view.endedAt(),
        view.settledAt());
  }
}
