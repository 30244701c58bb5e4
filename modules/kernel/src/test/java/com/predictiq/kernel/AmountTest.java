package com.predictiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  private static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);
  private static final Asset WHOLE = new Asset("WHOLE", 0, Asset.Rail.HOUSE);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.01, 1",
    "1, 100",
    "1.5, 150",
    "12.34, 1234",
    "92233720368547758.07, 9223372036854775807",
  })
  void reads_the_wire_form(String text, long units) {
    assertThat(Amount.parse(PLAY, text)).contains(new Amount(PLAY, units));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "-0",
        "+1",
        "1.",
        ".5",
        "01",
        "00",
        "1.234",
        "1e2",
        "1E2",
        "NaN",
        "Infinity",
        "0x10",
        "1,5",
        "1_000",
        " 1",
        "1 ",
        "1.5\n",
        "١٢",
        "１",
        "½",
        "92233720368547758.08",
        "99999999999999999999",
        "1.0000000000",
        "--1",
        "1.-5"
      })
  void refuses_what_is_not_one_plain_number(String text) {
    assertThat(Amount.parse(PLAY, text)).isEmpty();
  }

  @Test
  void nothing_is_not_a_number() {
    assertThat(Amount.parse(PLAY, null)).isEmpty();
  }

  @Test
  void has_no_more_decimals_than_its_asset() {
    assertThat(Amount.parse(XLM, "0.0000001")).contains(new Amount(XLM, 1));
    assertThat(Amount.parse(XLM, "0.00000001")).isEmpty();
    assertThat(Amount.parse(WHOLE, "7")).contains(new Amount(WHOLE, 7));
    assertThat(Amount.parse(WHOLE, "7.5")).isEmpty();
  }

  @Test
  void zeros_behind_the_last_decimal_do_no_harm() {
    assertThat(Amount.parse(WHOLE, "7.0")).contains(new Amount(WHOLE, 7));
    assertThat(Amount.parse(PLAY, "7.500")).contains(new Amount(PLAY, 750));
  }

  @Test
  void is_written_with_all_its_decimals() {
    assertThat(new Amount(PLAY, 5).text()).isEqualTo("0.05");
    assertThat(new Amount(XLM, 125_000_000).text()).isEqualTo("12.5000000");
    assertThat(new Amount(WHOLE, 7).text()).isEqualTo("7");
    assertThat(new Amount(PLAY, -1_005).text()).isEqualTo("-10.05");
    assertThat(new Amount(PLAY, 5)).hasToString("0.05 PLAY");
  }

  @Test
  void a_sum_that_does_not_fit_is_no_sum() {
    Amount largest = new Amount(PLAY, Long.MAX_VALUE);
    Amount smallest = new Amount(PLAY, Long.MIN_VALUE);
    Amount one = new Amount(PLAY, 1);
    assertThatThrownBy(() -> largest.plus(one)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> smallest.minus(one)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> one.minus(smallest)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void two_assets_do_not_mix() {
    Amount play = new Amount(PLAY, 1);
    Amount xlm = new Amount(XLM, 1);
    assertThatThrownBy(() -> play.plus(xlm)).hasMessage("cannot mix PLAY with XLM");
    assertThatThrownBy(() -> play.minus(xlm)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> play.compareTo(xlm)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_asset_of_another_scale_is_another_asset() {
    Amount coarse = new Amount(new Asset("PLAY", 0, Asset.Rail.HOUSE), 1);
    assertThatThrownBy(() -> coarse.plus(new Amount(PLAY, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_is_not_an_asset() {
    assertThatThrownBy(() -> new Amount(null, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void zero_is_not_positive() {
    assertThat(Amount.zero(PLAY).isPositive()).isFalse();
    assertThat(new Amount(PLAY, 1).isPositive()).isTrue();
    assertThat(new Amount(PLAY, -1).isPositive()).isFalse();
  }
}
