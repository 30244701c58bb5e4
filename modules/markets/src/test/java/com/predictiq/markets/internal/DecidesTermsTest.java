package com.predictiq.markets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidesTermsTest {

  private final DecidesTerms terms = new DecidesTerms();

  @Test
  void what_ships_can_be_lived_with() {
    assertThatCode(() -> terms.check(TestConfig.defaults())).doesNotThrowAnyException();
  }

  /** A key that check does not read could be decided to be anything. */
  @Test
  void every_key_is_looked_at() {
    assertThat(terms.keys())
        .allSatisfy(
            key ->
                assertThatThrownBy(() -> terms.check(TestConfig.defaults().with(key, "nonsense")))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining(key));
  }

  @ParameterizedTest
  @CsvSource({
    "fee-bps, 1001",
    "fee-min-bps, 251",
    "dispute-window-min-seconds, 3599",
    "dispute-window-min-seconds, 259201",
    "dispute-window-max-seconds, 259199",
    "dispute-window-max-seconds, 2592001",
    "creation-fee-to-treasury, maybe",
  })
  void what_does_not_fit_together_is_refused(String name, String value) {
    assertThatThrownBy(
            () -> terms.check(TestConfig.defaults().with("predictiq.markets." + name, value)))
        .isInstanceOf(BadSetting.class);
  }
}
