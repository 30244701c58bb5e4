package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminConfigTest {

  @Test
  void ships_with_no_key_no_demo_and_only_loopback_let_in() {
    AdminConfig config = AdminConfig.from(TestConfig.defaults());
    assertThat(config.keys()).isEmpty();
    assertThat(config.demo()).isFalse();
    assertThat(config.allowList().toString()).isEqualTo("[127.0.0.0/8, 0:0:0:0:0:0:0:1/128]");
  }

  @Test
  void blank_entries_are_neither_keys_nor_ranges() {
    AdminConfig config =
        AdminConfig.from(
            TestConfig.defaults()
                .with("predictiq.admin.bootstrap-keys", " , ,, a-key-of-24-characters-xx ,")
                .with("predictiq.admin.allow-list", ", 10.0.0.0/8 , ,2001:db8::/32"));
    assertThat(config.keys()).hasSize(1);
    assertThat(config.allowList()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "allow-list; 10.0.0.256",
        "allow-list; 10.0.0.1/8",
        "allow-list; 10.0.0.0/33",
        "allow-list; 10.0.0.0/8, admin.example.com",
        "allow-list; *",
        "allow-list; 2001:db8::1/129",
        "bootstrap-keys; a-key-of-23-characters-",
        "bootstrap-keys; a-key-of-24-characters-xx, short",
        "demo; yes",
        "credit-alone-max; -1",
        "credit-alone-max; much"
      })
  void a_bad_value_stops_the_boot_and_names_its_key(String name, String value) {
    TestConfig config = TestConfig.defaults().with("predictiq.admin." + name, value);
    assertThatThrownBy(() -> AdminConfig.from(config))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.admin." + name);
  }

  @Test
  void a_short_key_is_not_repeated_in_the_sentence() {
    TestConfig config =
        TestConfig.defaults().with("predictiq.admin.bootstrap-keys", "almost-secret");
    assertThatThrownBy(() -> AdminConfig.from(config)).hasMessageNotContaining("almost-secret");
  }
}
