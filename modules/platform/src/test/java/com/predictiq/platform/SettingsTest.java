package com.predictiq.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "ten", "1.5", "", "99999999999999999999"})
  void a_number_out_of_range_names_its_key_and_the_range(String value) {
    assertThatThrownBy(() -> given("size", value).whole("size", 1, 10))
        .isInstanceOf(BadSetting.class)
        .hasMessage(
            "Setting predictiq.test.size is '%s'; it must be a whole number from 1 to 10.", value);
  }

  @Test
  void a_number_may_have_blanks_around_it() {
    assertThat(given("size", " 7 ").whole("size", 1, 10)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "", "truee"})
  void a_flag_is_true_or_false(String value) {
    assertThatThrownBy(() -> given("flag", value).flag("flag"))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.test.flag")
        .hasMessageContaining("true or false");
  }

  @Test
  void a_list_leaves_out_the_empty_entries() {
    assertThat(given("list", " a, ,b,").list("list")).isEqualTo(List.of("a", "b"));
  }

  @Test
  void a_choice_is_said_with_its_alternatives() {
    assertThat(given("kind", "log-in").oneOf("kind", LimitClass.class))
        .isEqualTo(LimitClass.LOG_IN);
    assertThatThrownBy(() -> given("kind", "nope").oneOf("kind", LimitClass.class))
        .hasMessageContaining("public-reads, member-reads");
  }

  private static Settings given(String name, String value) {
    return Settings.of(TestConfig.defaults().with("predictiq.test." + name, value), "test");
  }
}
