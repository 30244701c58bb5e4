package com.predictiq.acceptance.model;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What time does to markets, until there is nothing left for it to do. */
class Clockwork {

  private final ModelHouse house;
  private final Instant now;

  Clockwork(ModelHouse house) {
    this.house = house;
    this.now = house.now;
  }

  void run() {
    int before;
    do {
      before = ended();
      each(this::undisputed, market -> end(market));
      each(this::voted, market -> house.voting().endAsVoted(market));
      each(this::hanging, house.paying()::endWithout);
      each(this::orphaned, house.paying()::endWithout);
    } while (ended() > before);
    each(market -> market.ended() && market.settlement.isEmpty(), house.paying()::settle);
    each(this::old, market -> market.archived = true);
  }

  private int ended() {
    return (int) house.markets.stream().filter(ModelMarket::ended).count();
  }

  private void each(Predicate<ModelMarket> due, Consumer<ModelMarket> move) {
    house.markets.stream().filter(due).forEach(move);
  }

  private void end(ModelMarket market) {
    house.paying().end(market, market.proposal.orElseThrow().weights());
  }

  private boolean undisputed(ModelMarket market) {
    return market.status.equals("PROPOSED") && !now.isBefore(market.windowEnds());
  }

  private boolean voted(ModelMarket market) {
    return market.status.equals("DISPUTED")
        && !now.isBefore(market.dispute.orElseThrow().votingEnds());
  }

  /** A result that was proposed in time is never overtaken by the clock. */
  private boolean hanging(ModelMarket market) {
    boolean open = market.statusAt(now).equals("CLOSED") || market.status.equals("DISPUTED");
    return open && !now.isBefore(market.voidAt);
  }

  private boolean orphaned(ModelMarket market) {
    return !market.ended()
        && !market.status.equals("DRAFT")
        && market
            .terms
            .parent()
            .map(house::requireMarket)
            .filter(parent -> parent.endedWithout(market.terms.parentOutcome().orElseThrow()))
            .isPresent();
  }

  private boolean old(ModelMarket market) {
    return market
        .endedAt
        .filter(ended -> !market.archived)
        .filter(ended -> !now.isBefore(ended.plus(house.rules.archiveAfter)))
        .isPresent();
  }
}
