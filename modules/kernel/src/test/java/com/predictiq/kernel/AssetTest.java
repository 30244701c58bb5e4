package com.predictiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {

  @ParameterizedTest
  @ValueSource(strings = {"XLM", "USDC", "P2", "ABCDEFGHIJKL"})
  void a_code_is_capital_letters_and_digits(String code) {
    assertThat(new Asset(code, 2, Asset.Rail.HOUSE)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X", "xlm", "2P", "ABCDEFGHIJKLM", "US DC", "ÄÖ", "USD/C"})
  void anything_else_is_no_code(String code) {
    assertThatThrownBy(() -> new Asset(code, 2, Asset.Rail.HOUSE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_scale_is_zero_to_nine_decimals() {
    assertThatCode(() -> new Asset("XLM", 0, Asset.Rail.HOUSE)).doesNotThrowAnyException();
    assertThatCode(() -> new Asset("XLM", 9, Asset.Rail.HOUSE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new Asset("XLM", -1, Asset.Rail.HOUSE)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Asset("XLM", 10, Asset.Rail.HOUSE)).hasMessageContaining("10");
  }
}
