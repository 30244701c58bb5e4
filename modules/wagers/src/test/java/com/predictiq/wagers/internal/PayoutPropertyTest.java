package com.predictiq.wagers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.Tier;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PayoutPropertyTest {

  private static final long LARGE = Long.MAX_VALUE / 400;

  @Property
  void payouts_and_what_is_left_over_are_the_pool(
      @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 1, max = LARGE) Long> winners,
      @ForAll @LongRange(min = 0, max = LARGE) long losers) {
    long outcome = winners.stream().mapToLong(Long::longValue).sum();
    Pool pool = new Pool(outcome, outcome + losers, 2);
    long paid = winners.stream().mapToLong(stake -> Payout.of(stake, pool)).sum();
    assertThat(pool.total() - paid).isBetween(0L, (long) winners.size() - 1);
  }

  @Property
  void no_winner_gets_less_than_the_net_stake(
      @ForAll @LongRange(min = 1, max = LARGE) long stake,
      @ForAll @LongRange(min = 0, max = LARGE) long friends,
      @ForAll @LongRange(min = 0, max = LARGE) long losers) {
    Pool pool = new Pool(stake + friends, stake + friends + losers, 2);
    assertThat(Payout.of(stake, pool)).isGreaterThanOrEqualTo(stake);
  }

  @Property
  void a_fee_never_exceeds_a_tenth_nor_falls_below_nothing(
      @ForAll FeeModel model,
      @ForAll Tier tier,
      @ForAll @IntRange(min = 0, max = 1_000) int bps,
      @ForAll @LongRange(min = 1, max = LARGE) long stake,
      @ForAll @LongRange(min = 0, max = LARGE) long here,
      @ForAll @LongRange(min = 0, max = LARGE) long others) {
    MarketTerms terms = GivenTerms.terms(model, model == FeeModel.NONE ? 0 : bps, tier);
    Quote quote = Quote.of(terms, new Pool(here, here + others, 2), stake);
    assertThat(quote.fee()).isBetween(0L, stake / 10);
    assertThat(Fee.referral(quote.fee())).isBetween(0L, quote.fee());
    assertThat(quote.payout(terms)).isGreaterThanOrEqualTo(quote.net());
  }
}
