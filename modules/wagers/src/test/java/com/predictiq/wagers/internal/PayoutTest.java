package com.predictiq.wagers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.Tier;
import org.junit.jupiter.api.Test;

/** The worked examples of the rule book, to the last unit. */
class PayoutTest {

  @Test
  void a_thousand_against_a_thousand_at_one_percent_pays_1980() {
    MarketTerms terms = GivenTerms.flat(100);
    long fee = new Fee(terms).onStake(1_000, Pool.empty(2));
    long net = 1_000 - fee;
    assertThat(2 * fee).isEqualTo(20);
    assertThat(Payout.of(net, new Pool(net, 2 * net, 2))).isEqualTo(1_980);
  }

  @Test
  void two_winners_share_a_billion_and_one_unit_is_left_over() {
    Fee fee = new Fee(GivenTerms.flat(100));
    long[] stakes = {333_333_333, 166_666_667, 500_000_000};
    long[] net = new long[3];
    long fees = 0;
    for (int i = 0; i < stakes.length; i++) {
      long one = fee.onStake(stakes[i], Pool.empty(2));
      fees += one;
      net[i] = stakes[i] - one;
    }
    Pool pool = new Pool(net[0] + net[1], net[0] + net[1] + net[2], 2);
    assertThat(fees).isEqualTo(9_999_999);
    assertThat(Payout.of(net[0], pool)).isEqualTo(659_999_999);
    assertThat(Payout.of(net[1], pool)).isEqualTo(330_000_001);
    assertThat(pool.total() - 659_999_999 - 330_000_001).isEqualTo(1);
  }

  @Test
  void seven_eleven_and_thirteen_against_a_hundred_leave_two() {
    Pool pool = new Pool(31, 131, 2);
    assertThat(Payout.of(7, pool)).isEqualTo(29);
    assertThat(Payout.of(11, pool)).isEqualTo(46);
    assertThat(Payout.of(13, pool)).isEqualTo(54);
    assertThat(131 - 29 - 46 - 54).isEqualTo(2);
  }

  @Test
  void no_stake_gets_nothing() {
    assertThat(Payout.of(0, new Pool(5, 9, 2))).isZero();
  }

  @Test
  void a_sole_stake_is_quoted_its_refund_with_the_fee() {
    MarketTerms terms = GivenTerms.flat(250);
    Quote quote = Quote.of(terms, Pool.empty(2), 1_000);
    assertThat(quote.after().oneSided()).isTrue();
    assertThat(quote.payout(terms)).isEqualTo(1_000);
  }

  @Test
  void a_quote_knows_the_odds_before_and_after() {
    Quote quote = Quote.of(GivenTerms.flat(0), new Pool(1_000, 2_000, 2), 2_000);
    assertThat(quote.before().probability().text()).isEqualTo("0.500000");
    assertThat(quote.after().probability().text()).isEqualTo("0.750000");
    assertThat(quote.payout(GivenTerms.flat(0))).isEqualTo(2_666);
    assertThat(Pool.empty(4).probability().text()).isEqualTo("0.250000");
  }

  @Test
  void a_quote_takes_the_fee_on_winnings_off_the_payout() {
    MarketTerms terms = GivenTerms.terms(FeeModel.WINNINGS, 1_000, Tier.BASIC);
    Quote quote = Quote.of(terms, new Pool(0, 1_000, 2), 1_000);
    assertThat(quote.fee()).isZero();
    assertThat(quote.payout(terms)).isEqualTo(1_900);
  }
}
