package com.predictiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class AmountPropertyTest {

  @Property
  void what_is_written_is_read_back(
      @ForAll @LongRange(min = 0) long units, @ForAll @IntRange(max = 9) int scale) {
    Amount amount = amount(scale, units);
    assertThat(Amount.parse(amount.asset(), amount.text())).contains(amount);
  }

  @Property
  void what_is_read_is_what_the_text_says(
      @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 19) String whole,
      @ForAll @CharRange(from = '0', to = '9') @StringLength(max = 10) String decimals,
      @ForAll @IntRange(max = 9) int scale) {
    String text = decimals.isEmpty() ? whole : whole + "." + decimals;
    Optional<Amount> read = Amount.parse(amount(scale, 0).asset(), text);
    read.ifPresent(amount -> assertThat(new BigDecimal(amount.text())).isEqualByComparingTo(text));
    boolean leadingZero = whole.length() > 1 && whole.startsWith("0");
    if (leadingZero || decimals.length() > 9) {
      assertThat(read).isEmpty();
    }
  }

  @Property
  void no_text_at_all_makes_it_stumble(@ForAll String text) {
    Amount.parse(amount(2, 0).asset(), text)
        .ifPresent(amount -> assertThat(amount.units()).isNotNegative());
  }

  @Property
  void sums_are_those_of_whole_numbers_or_none(@ForAll long one, @ForAll long other) {
    BigInteger sum = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
    if (sum.bitLength() < Long.SIZE) {
      Amount added = amount(2, one).plus(amount(2, other));
      assertThat(added.units()).isEqualTo(sum.longValueExact());
      assertThat(added.minus(amount(2, other))).isEqualTo(amount(2, one));
    } else {
      assertThatThrownBy(() -> amount(2, one).plus(amount(2, other)))
          .isInstanceOf(ArithmeticException.class);
    }
  }

  @Property
  void the_order_is_that_of_the_units(@ForAll long one, @ForAll long other) {
    assertThat(Integer.signum(amount(2, one).compareTo(amount(2, other))))
        .isEqualTo(Long.compare(one, other));
  }

  private static Amount amount(int scale, long units) {
    return new Amount(new Asset("PLAY", scale, Asset.Rail.HOUSE), units);
  }
}
