package com.predictiq.wagers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTest {

  private static final Pool EMPTY = Pool.empty(2);

  @ParameterizedTest
  @CsvSource({
    "10000, BASIC, 100",
    "10000, PRO, 75",
    "10000, INSTITUTIONAL, 50",
    "99, BASIC, 0",
    "133, PRO, 0",
    "134, PRO, 1",
    "100, BASIC, 1",
    "9223372036854775807, BASIC, 92233720368547758"
  })
  void a_flat_fee_is_the_rule_books(long stake, Tier tier, long fee) {
    MarketTerms terms = GivenTerms.terms(FeeModel.FLAT, 100, tier);
    assertThat(new Fee(terms).onStake(stake, EMPTY)).isEqualTo(fee);
  }

  @Test
  void no_fee_is_no_fee() {
    Fee fee = new Fee(GivenTerms.terms(FeeModel.NONE, 0, Tier.BASIC));
    assertThat(fee.onStake(1_000_000, EMPTY)).isZero();
    assertThat(fee.onWinnings(2_000_000, 1_000_000)).isZero();
  }

  @Test
  void the_curve_asks_the_whole_rate_at_even_odds_and_nothing_of_a_sole_stake() {
    Fee fee = new Fee(GivenTerms.terms(FeeModel.TAKER_CURVE, 200, Tier.BASIC));
    assertThat(fee.onStake(10_000, new Pool(0, 10_000, 2))).isEqualTo(200);
    assertThat(fee.onStake(10_000, EMPTY)).isZero();
  }

  @Test
  void the_curve_asks_less_towards_certainty() {
    Fee fee = new Fee(GivenTerms.terms(FeeModel.TAKER_CURVE, 200, Tier.BASIC));
    // after the stake p is 0.9, and 4 x 0.9 x 0.1 = 0.36
    assertThat(fee.onStake(10_000, new Pool(80_000, 90_000, 2))).isEqualTo(72);
    // after the stake p is 0.1
    assertThat(fee.onStake(10_000, new Pool(0, 90_000, 2))).isEqualTo(72);
  }

  @Test
  void winnings_pay_on_the_profit_alone() {
    Fee fee = new Fee(GivenTerms.terms(FeeModel.WINNINGS, 1_000, Tier.PRO));
    assertThat(fee.onStake(10_000, EMPTY)).isZero();
    assertThat(fee.onWinnings(12_000, 10_000)).isEqualTo(150);
    assertThat(fee.onWinnings(10_000, 10_000)).isZero();
    assertThat(fee.onWinnings(9_000, 10_000)).isZero();
  }

  @Test
  void a_referrer_gets_a_tenth_of_the_fee_rounded_down() {
    assertThat(Fee.referral(100)).isEqualTo(10);
    assertThat(Fee.referral(19)).isEqualTo(1);
    assertThat(Fee.referral(9)).isZero();
  }
}
