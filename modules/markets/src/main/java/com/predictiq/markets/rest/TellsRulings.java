package com.predictiq.markets.rest;

import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Rulings;
import com.predictiq.platform.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What operators say about the ends of markets, for both paths on which they may say it. */
@ApplicationScoped
@Transactional
class TellsRulings {

  private final Rulings rulings;
  private final ShowsMarkets shows;
  private final TellsChanges changes;
  private final Operator operator;

  @Inject
  TellsRulings(Rulings rulings, ShowsMarkets shows, TellsChanges changes, Operator operator) {
    this.rulings = rulings;
    this.shows = shows;
    this.changes = changes;
    this.operator = operator;
  }

  MarketResponse propose(String id, AnswerRequest request) {
    MarketId market = MarketsResource.id(id);
    Answer answer = request.answer();
    return ruled(market, "markets.propose", () -> rulings.proposeByAdmin(market, answer));
  }

  MarketResponse resolve(String id, AnswerRequest request) {
    MarketId market = MarketsResource.id(id);
    Answer answer = request.answer();
    return ruled(market, "markets.resolve", () -> rulings.resolve(market, answer));
  }

  MarketResponse cancel(String id, CancelRequest request) {
    MarketId market = MarketsResource.id(id);
    String reason = request.reason();
    return ruled(market, "markets.cancel", () -> rulings.cancel(market, reason));
  }

  MarketResponse fallBack(String id, RulingRequest request) {
    MarketId market = MarketsResource.id(id);
    return ruled(
        market,
        "markets.fallback",
        () -> rulings.fallBack(market, request.answer(), request.reason()));
  }

  /** Accepted, and not done, as long as the second operator has not said so. */
  Response override(String id, RulingRequest request) {
    MarketId market = MarketsResource.id(id);
    Rulings.OverrideMarket wish =
        new Rulings.OverrideMarket(market, request.answer(), request.reason(), operator.id());
    AtomicReference<Rulings.Overridden> overridden = new AtomicReference<>();
    MarketResponse ruled =
        ruled(
            market,
            "markets.override",
            () -> {
              overridden.set(rulings.override(wish));
              return overridden.get().market();
            });
    Optional<Rulings.PendingOverride> pending = overridden.get().pending();
    pending.ifPresent(waits -> changes.wished(market, "markets.override", request.answer()));
    return pending
        .map(waits -> Response.accepted(PendingOverrideResponse.of(waits)))
        .orElseGet(() -> Response.ok(ruled))
        .build();
  }

  PendingOverridesResponse pending() {
    return new PendingOverridesResponse(
        rulings.pendingOverrides().stream().map(PendingOverrideResponse::of).toList());
  }

  void withdraw(String id) {
    MarketId market = MarketsResource.id(id);
    boolean waits =
        rulings.pendingOverrides().stream().anyMatch(wish -> wish.market().equals(market));
    rulings.withdrawOverride(market);
    if (waits) {
      changes.tell(
          "markets.override",
          market.toString(),
          Map.of("status", "WISHED"),
          Map.of("status", "WITHDRAWN"));
    }
  }

  private MarketResponse ruled(MarketId market, String action, Supplier<MarketView> deed) {
    return shows.one(changes.ruled(market, action, deed));
  }
}
