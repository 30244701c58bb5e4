package com.predictiq.chain.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.standalone.StandaloneNetwork;
import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpcConfigTest {

  private final TestConfig given = TestConfig.defaults();

  @Test
  void only_testnet_has_a_server_of_its_own() {
    assertThat(RpcConfig.from(given).servers()).isEmpty();
    assertThat(RpcConfig.from(given.with("BLOCKCHAIN_NETWORK", "mainnet")).servers()).isEmpty();
    assertThat(RpcConfig.from(given.with("BLOCKCHAIN_NETWORK", "testnet")).servers())
        .containsExactly(URI.create("https://soroban-testnet.stellar.org"));
  }

  @Test
  void servers_are_asked_in_the_order_in_which_they_are_named() {
    RpcConfig config =
        RpcConfig.from(
            given
                .with("BLOCKCHAIN_RPC_URLS", "https://b.example/k?key=1, http://a.example")
                .with("BLOCKCHAIN_CONTRACT", StandaloneNetwork.contract()));
    assertThat(config.servers())
        .containsExactly(URI.create("https://b.example/k?key=1"), URI.create("http://a.example"));
    assertThat(config.contract()).contains(StandaloneNetwork.contract());
    assertThat(config).hasToString("rpc by 2 servers");
  }

  @ParameterizedTest
  @CsvSource({
    "rpc-urls,gopher://x",
    "rpc-urls,'http://a,http://b,http://c,http://d,http://e,http://f'",
    "contract,CABC",
    "contract,GBZXN7PIRZGNMHGA7MUUUF4GWPY5AYPV6LY4UV2GL6VJGIQRXFDNMADI",
    "rpc-timeout-millis,0",
    "rpc-attempts,7",
    "rpc-answer-max-bytes,10",
    "rpc-stale-seconds,1"
  })
  void a_bad_value_is_named(String name, String value) {
    TestConfig bad = given.with("predictiq.chain." + name, value);
    assertThatThrownBy(() -> RpcConfig.from(bad))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.chain." + name);
  }

  @Test
  void one_may_not_wait_for_more_than_all() {
    assertThat(WatchRules.from(given))
        .isEqualTo(new WatchRules(20, 10_000, Duration.ofMinutes(30)));
    TestConfig bad = given.with("predictiq.chain.watched-max", "19");
    assertThatThrownBy(() -> WatchRules.from(bad)).hasMessageContaining("watched-per-member");
  }
}
