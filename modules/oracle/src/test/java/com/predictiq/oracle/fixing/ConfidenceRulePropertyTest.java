package com.predictiq.oracle.fixing;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Bps;
import com.predictiq.oracle.Price;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Held against arithmetic that knows nothing of units: decimals, written out and compared. */
class ConfidenceRulePropertyTest {

  @Property(tries = 20_000)
  void says_what_exact_decimals_say(
      @ForAll long units,
      @ForAll @LongRange(min = 0) long confidence,
      @ForAll @IntRange(min = -18, max = 18) int exponent,
      @ForAll @IntRange(max = 10_000) int bps) {
    assertThat(accepts(units, confidence, exponent, bps))
        .isEqualTo(reference(units, confidence, exponent, bps));
  }

  @Property(tries = 5_000)
  void says_so_next_to_the_bound_too(
      @ForAll long units,
      @ForAll @IntRange(min = -1, max = 1) int beside,
      @ForAll @IntRange(min = -18, max = 18) int exponent,
      @ForAll @IntRange(max = 10_000) int bps) {
    long bound =
        BigDecimal.valueOf(units)
            .abs()
            .multiply(BigDecimal.valueOf(bps))
            .movePointLeft(4)
            .toBigInteger()
            .min(java.math.BigInteger.valueOf(Long.MAX_VALUE - 1))
            .longValueExact();
    long confidence = Math.max(0, bound + beside);
    assertThat(accepts(units, confidence, exponent, bps))
        .isEqualTo(reference(units, confidence, exponent, bps));
  }

  private static boolean accepts(long units, long confidence, int exponent, int bps) {
    return new ConfidenceRule(new Bps(bps)).accepts(new Price(units, confidence, exponent));
  }

  private static boolean reference(long units, long confidence, int exponent, int bps) {
    BigDecimal price = new BigDecimal(new Price(units, 0, exponent).text());
    BigDecimal doubt = new BigDecimal(new Price(0, confidence, exponent).confidenceText());
    BigDecimal share = BigDecimal.valueOf(bps).movePointLeft(4);
    return doubt.compareTo(price.abs().multiply(share)) <= 0;
  }
}
