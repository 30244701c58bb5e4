package com.predictiq.chain.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.Network;
import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainConfigTest {

  @Test
  void nobody_speaks_to_a_chain_by_default() {
    assertThat(ChainConfig.from(TestConfig.defaults()).network()).isEqualTo(Network.OFF);
  }

  @Test
  void the_usual_variable_names_the_network() {
    assertThat(ChainConfig.from(TestConfig.defaults().with("BLOCKCHAIN_NETWORK", "Off")).network())
        .isEqualTo(Network.OFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "bitcoin", "1"})
  void anything_else_is_told_what_there_is(String network) {
    assertThatThrownBy(
            () -> ChainConfig.from(TestConfig.defaults().with("predictiq.chain.network", network)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("mainnet, testnet, standalone, off");
  }
}
