package com.predictiq.oracle.fixing;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Bps;
import com.predictiq.oracle.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceRuleTest {

  @ParameterizedTest
  @CsvSource({
    "10000, 100, 100, true", // just at the bound
    "10000, 101, 100, false",
    "9999, 99, 100, true", // a division that rounds up would let 100 pass
    "9999, 100, 100, false",
    "-10000, 100, 100, true", // by how much, not which way
    "1, 1, 10000, true",
    "1, 2, 10000, false",
    "0, 0, 100, true",
    "0, 1, 10000, false",
    "9223372036854775807, 9223372036854775807, 10000, true",
    "-9223372036854775808, 9223372036854775807, 9999, false",
  })
  void a_source_may_doubt_a_share_of_its_price_and_no_more(
      long price, long confidence, int bps, boolean accepted) {
    assertThat(new ConfidenceRule(new Bps(bps)).accepts(new Price(price, confidence, -8)))
        .isEqualTo(accepted);
  }

  @Test
  void nothing_but_certainty_passes_at_zero() {
    ConfidenceRule certain = new ConfidenceRule(new Bps(0));
    assertThat(certain.accepts(new Price(5, 0, 0))).isTrue();
    assertThat(certain.accepts(new Price(Long.MAX_VALUE, 1, 0))).isFalse();
  }
}
