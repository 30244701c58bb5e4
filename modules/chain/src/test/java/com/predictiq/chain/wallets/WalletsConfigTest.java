package com.predictiq.chain.wallets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stellar.sdk.Network;

class WalletsConfigTest {

  private static final TestConfig DEFAULTS =
      TestConfig.defaults()
          .with("predictiq.platform.secret", "a secret of the tests, long enough for all");

  @Test
  void without_settings_it_is_a_house_on_this_machine() {
    WalletsConfig config = WalletsConfig.from(DEFAULTS);
    assertThat(config.homeDomain()).isEqualTo("localhost");
    assertThat(config.webAuthDomain()).isEqualTo("localhost");
    assertThat(config.network()).isEqualTo(Network.PUBLIC);
    assertThat(config.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "home-domain,https://example.org",
    "home-domain,a b",
    "web-auth-domain,example.org/auth",
    "wallet-network,off",
    "wallet-challenge-seconds,59",
    "wallet-challenge-seconds,901"
  })
  void a_bad_setting_stops_the_boot_and_is_named(String name, String value) {
    assertThatThrownBy(() -> WalletsConfig.from(DEFAULTS.with("predictiq.chain." + name, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.chain." + name);
  }
}
