package com.predictiq.wagers.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.PayoutMode;
import com.predictiq.members.MemberId;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each settlement is killed once after every one of its statements, goes on, and leaves behind what
 * an undisturbed one does.
 */
@WithDatabase
class SettlesAfterCrashIT {

  private final GivenExchange exchange;

  SettlesAfterCrashIT(TestDatabase database) {
    this.exchange = new GivenExchange(database, 2);
  }

  @Test
  void a_payout_by_weights_with_referrers_survives_every_crash() {
    survives(GivenWorld.terms(FeeModel.FLAT, 1_000, PayoutMode.PUSH), 3_333, 6_667, 0);
  }

  @Test
  void a_payout_that_waits_to_be_claimed_survives_every_crash() {
    survives(GivenWorld.terms(FeeModel.WINNINGS, 777, PayoutMode.PULL), 0, 10_000, 0);
  }

  @Test
  void a_refund_with_referrers_survives_every_crash() {
    survives(GivenWorld.terms(FeeModel.FLAT, 1_000, PayoutMode.PUSH));
  }

  private void survives(MarketTerms terms, Integer... weights) {
    List<String> undisturbed = settle(terms, weights, 0);
    int statements = exchange.crashes.statements();
    assertThat(undisturbed).anyMatch(line -> line.startsWith("SETTLED"));
    assertThat(statements).isGreaterThan(20);
    for (int fatal = 1; fatal <= statements; fatal++) {
      assertThat(settle(terms, weights, fatal))
          .as("killed after statement %d of %d", fatal, statements)
          .isEqualTo(undisturbed);
    }
  }

  /** The same market each time, with other members. */
  private List<String> settle(MarketTerms terms, Integer[] weights, int fatal) {
    MarketId market = exchange.market(terms, 3);
    List<MemberId> members = exchange.in(() -> stake(market));
    exchange.end(market, weights);
    Picture picture = new Picture(exchange);
    exchange.crashes.after(fatal);
    assertThat(crashesOf(market)).isEqualTo(Math.min(fatal, 1));
    int statements = exchange.crashes.statements();
    List<String> left = exchange.in(() -> picture.of(market, members));
    exchange.crashes.after(0);
    exchange.crashes.count(statements);
    return left;
  }

  private List<MemberId> stake(MarketId market) {
    List<MemberId> members = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      members.add(exchange.member(100_000));
    }
    for (int i = 0; i < 8; i++) {
      MemberId referrer = i % 2 == 0 ? members.get((i + 1) % 3) : null;
      MemberId member = members.get(i % 2 == 0 ? 3 + i % 4 / 2 : i % 5);
      exchange.stake(member, market, i % 3, 1_000 + 137L * i, referrer);
    }
    return members;
  }

  private int crashesOf(MarketId market) {
    int crashes = 0;
    while (!settled(market)) {
      try {
        exchange.bites.take(market);
      } catch (DatabaseFailure killed) {
        crashes++;
      }
    }
    return crashes;
  }

  /** Asked past the crashes; a server may take a moment to let go of what a dead client held. */
  private boolean settled(MarketId market) {
    return new Sql(exchange.transactions.dataSource())
        .first(
            "select from wagers.settlements where market_id = ? and state = 'SETTLED'",
            row -> true,
            market.value())
        .isPresent();
  }
}
