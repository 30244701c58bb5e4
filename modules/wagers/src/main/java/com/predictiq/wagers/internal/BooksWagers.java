package com.predictiq.wagers.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Ledger;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.TradingTally;
import com.predictiq.markets.TradingTally.Staked;
import com.predictiq.platform.Outbox;
import com.predictiq.wagers.WagerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes accepted wagers wherever they count: keys, journal, pools, tally, letters. */
@ApplicationScoped
class BooksWagers {

  private final StakeKeys keys;
  private final Ledger ledger;
  private final WagerStore wagers;
  private final TradingTally tally;
  private final Outbox outbox;

  @Inject
  BooksWagers(StakeKeys keys, Ledger ledger, WagerStore wagers, TradingTally tally, Outbox outbox) {
    this.keys = keys;
    this.ledger = ledger;
    this.wagers = wagers;
    this.tally = tally;
    this.outbox = outbox;
  }

  void write(Map<Ticket, Wager> accepted, Instant now) {
    if (accepted.isEmpty()) {
      return;
    }
    List<Wager> made = List.copyOf(accepted.values());
    keys.keep(accepted);
    ledger.postAll(made.stream().map(Wager::transfer).toList());
    if (!wagers.addAll(made)) {
      throw orderIdTaken();
    }
    tally.stakedAll(staked(made), now);
    outbox.addAll(made.stream().map(Wager::placed).toList());
  }

  static Rejected orderIdTaken() {
    return new Rejected(
        WagerRefusal.CLIENT_ORDER_ID_TAKEN, "Look it up with ?client_order_id=, or take another.");
  }

  private static List<Staked> staked(List<Wager> made) {
    Map<String, Staked> byMarket = new TreeMap<>();
    for (Wager wager : made) {
      MarketId market = wager.market();
      byMarket.merge(
          market.toString(),
          new Staked(market, wager.stake(), 1),
          (one, other) ->
              new Staked(market, one.gross().plus(other.gross()), one.wagers() + other.wagers()));
    }
    return List.copyOf(byMarket.values());
  }
}
