package com.predictiq.markets.talk;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Featuring;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.platform.AnswersChanged;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** Puts markets where everybody sees them first. */
@ApplicationScoped
@Transactional
class Showcase implements Featuring {

  private final KnownMarkets markets;
  private final Sql sql;
  private final Consumer<AnswersChanged> changed;

  @Inject
  Showcase(KnownMarkets markets, Sql sql, Event<AnswersChanged> changed) {
    this.markets = markets;
    this.sql = sql;
    this.changed = changed::fire;
  }

  /** Where nobody remembers answers. */
  Showcase(KnownMarkets markets, Sql sql) {
    this.markets = markets;
    this.sql = sql;
    this.changed = nobody -> {};
  }

  @Override
  public void feature(MarketId market) {
    if (markets.require(market).status().terminal()) {
      throw new Rejected(
          MarketRefusal.CANNOT_CHANGE_OUTCOME, "The market has ended; feature one that is open.");
    }
    put(market, true);
  }

  @Override
  public void unfeature(MarketId market) {
    markets.require(market);
    put(market, false);
  }

  /** Counts as a change of the market, for whoever has read it and wants to write it. */
  private void put(MarketId market, boolean featured) {
    sql.change(
        """
        update markets.markets set featured = ?, version = version + 1
         where id = ? and featured <> ?\
        """,
        featured,
        market.value(),
        featured);
    changed.accept(AnswersChanged.atOnce("markets", "market:" + market));
  }
}
