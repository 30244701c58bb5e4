package com.predictiq.wagers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.FeeModel;
import com.predictiq.markets.Tier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Every model against the rule as one would write it on paper, and rounded down once. */
class FeePropertyTest {

  private static final long LARGE = Long.MAX_VALUE / 400;
  private static final BigDecimal WHOLE_SQUARED = BigDecimal.valueOf(100_000_000);

  @Property
  void a_flat_fee_is_the_rate_of_the_tier_rounded_down(
      @ForAll @LongRange(min = 1, max = LARGE) long stake,
      @ForAll @IntRange(min = 0, max = 1_000) int bps,
      @ForAll Tier tier) {
    Fee fee = new Fee(GivenTerms.terms(FeeModel.FLAT, bps, tier));
    assertThat(fee.onStake(stake, Pool.empty(2))).isEqualTo(share(stake, bps, tier));
    assertThat(fee.onWinnings(stake, 0)).isZero();
  }

  @Property
  void the_curve_is_four_times_p_times_what_p_leaves(
      @ForAll @LongRange(min = 1, max = LARGE) long stake,
      @ForAll @LongRange(min = 0, max = LARGE) long here,
      @ForAll @LongRange(min = 0, max = LARGE) long others,
      @ForAll @IntRange(min = 0, max = 1_000) int bps,
      @ForAll Tier tier) {
    Fee fee = new Fee(GivenTerms.terms(FeeModel.TAKER_CURVE, bps, tier));
    BigInteger part = BigInteger.valueOf(here + stake);
    BigInteger whole = BigInteger.valueOf(here + others + stake);
    BigInteger exact =
        BigInteger.valueOf(4L * bps * tier.share().value())
            .multiply(BigInteger.valueOf(stake))
            .multiply(part)
            .multiply(whole.subtract(part))
            .divide(whole.multiply(whole).multiply(WHOLE_SQUARED.toBigIntegerExact()));
    assertThat(fee.onStake(stake, new Pool(here, here + others, 2)))
        .isEqualTo(exact.longValueExact());
  }

  @Property
  void winners_who_pay_on_their_profit_and_the_fees_and_the_rest_are_the_pool(
      @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = LARGE) Long> winners,
      @ForAll @LongRange(min = 0, max = LARGE) long losers,
      @ForAll @IntRange(min = 0, max = 1_000) int bps,
      @ForAll Tier tier) {
    Fee fee = new Fee(GivenTerms.terms(FeeModel.WINNINGS, bps, tier));
    long standing = winners.stream().mapToLong(Long::longValue).sum();
    Pool pool = new Pool(standing, standing + losers, 2);
    long paid = 0;
    long fees = 0;
    for (long stake : winners) {
      long payout = Payout.of(stake, pool);
      long charged = fee.onWinnings(payout, stake);
      assertThat(charged).isEqualTo(share(Math.max(0, payout - stake), bps, tier));
      assertThat(payout - charged).isGreaterThanOrEqualTo(Math.min(stake, payout));
      paid += payout - charged;
      fees += charged;
    }
    assertThat(pool.total() - paid - fees).isBetween(0L, winners.size() - 1L);
  }

  private static long share(long amount, int bps, Tier tier) {
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(bps))
        .multiply(BigDecimal.valueOf(tier.share().value()))
        .divide(WHOLE_SQUARED, 0, RoundingMode.DOWN)
        .longValueExact();
  }
}
