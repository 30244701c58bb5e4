package com.predictiq.markets.rest;

import com.predictiq.markets.Rulings;
import com.predictiq.platform.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** What operators say about the ends of markets, for both paths on which they may say it. */
@ApplicationScoped
class TellsRulings {

  private final Rulings rulings;
  private final ShowsMarkets shows;
  private final Operator operator;

  @Inject
  TellsRulings(Rulings rulings, ShowsMarkets shows, Operator operator) {
    this.rulings = rulings;
    this.shows = shows;
    this.operator = operator;
  }

  MarketResponse propose(String id, AnswerRequest request) {
    return shows.one(
        rulings.proposeByAdmin(MarketsResource.id(id), Bodies.given(request).answer()));
  }

  MarketResponse resolve(String id, AnswerRequest request) {
    return shows.one(rulings.resolve(MarketsResource.id(id), Bodies.given(request).answer()));
  }

  MarketResponse cancel(String id, CancelRequest request) {
    return shows.one(rulings.cancel(MarketsResource.id(id), Bodies.given(request).reason()));
  }

  MarketResponse fallBack(String id, RulingRequest request) {
    RulingRequest given = Bodies.given(request);
    return shows.one(rulings.fallBack(MarketsResource.id(id), given.answer(), given.reason()));
  }

  /** Accepted, and not done, as long as the second operator has not said so. */
  Response override(String id, RulingRequest request) {
    RulingRequest given = Bodies.given(request);
    Rulings.Overridden overridden =
        rulings.override(
            new Rulings.OverrideMarket(
                MarketsResource.id(id), given.answer(), given.reason(), operator.id()));
    return overridden
        .pending()
        .map(wish -> Response.accepted(PendingOverrideResponse.of(wish)))
        .orElseGet(() -> Response.ok(shows.one(overridden.market())))
        .build();
  }

  PendingOverridesResponse pending() {
    return new PendingOverridesResponse(
        rulings.pendingOverrides().stream().map(PendingOverrideResponse::of).toList());
  }

  void withdraw(String id) {
    rulings.withdrawOverride(MarketsResource.id(id));
  }
}
