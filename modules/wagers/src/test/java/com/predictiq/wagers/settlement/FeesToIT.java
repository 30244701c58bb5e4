package com.predictiq.wagers.settlement;

import static com.predictiq.wagers.settlement.GivenWorld.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.DecidedSettings;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import org.junit.jupiter.api.Test;

/** Two operators have decided where the house keeps its fees. */
@WithDatabase
class FeesToIT {

  private final GivenExchange exchange;
  private final DecidedSettings decided;

  FeesToIT(TestDatabase database) {
    this.exchange = new GivenExchange(database, 2);
    this.decided = exchange.beans.get(DecidedSettings.class);
  }

  @Test
  void fees_go_where_it_was_decided_and_nobody_is_paid_otherwise() {
    long revenue = exchange.balance(AccountRef.revenue(PLAY));
    long treasury = exchange.balance(AccountRef.treasury(PLAY));
    MarketId market = exchange.market(100);
    MemberId winner = exchange.staked(market, 0, 1_000);
    exchange.staked(market, 1, 1_000);
    decide("treasury");
    exchange.end(market, 10_000, 0);
    exchange.settle(market);
    decide("revenue");
    assertThat(exchange.cash(winner)).isEqualTo(1_980);
    assertThat(exchange.balance(AccountRef.treasury(PLAY)) - treasury).isEqualTo(20);
    assertThat(exchange.balance(AccountRef.revenue(PLAY))).isEqualTo(revenue);
  }

  private void decide(String account) {
    exchange.in(
        () -> {
          decided.decide(SettlementConfig.FEES_TO, account, "change:1");
          return null;
        });
  }
}
