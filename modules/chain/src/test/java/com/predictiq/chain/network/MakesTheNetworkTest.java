package com.predictiq.chain.network;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.standalone.Failures.Kind;
import com.predictiq.chain.standalone.Journal;
import com.predictiq.kernel.BadSetting;
import com.predictiq.platform.HouseOpened;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which network it is, is asked at the start. */
class MakesTheNetworkTest {

  private final GivenStellar home = new GivenStellar();

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void a_server_of_the_network_that_is_meant_is_spoken_to() {
    assertThatCode(() -> compareAs("standalone")).doesNotThrowAnyException();
  }

  @Test
  void a_server_of_another_network_stops_the_start_by_name() {
    assertThatThrownBy(() -> compareAs("testnet"))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("horizon-url")
        .hasMessageContaining("Standalone Network ; February 2017");
  }

  @Test
  void a_server_that_is_away_does_not() {
    home.failures.next(Kind.UNAVAILABLE, 1);
    assertThatCode(() -> compareAs("testnet")).doesNotThrowAnyException();
  }

  private void compareAs(String network) {
    StellarConfig config =
        StellarConfig.from(
            TestConfig.defaults()
                .with("predictiq.platform.secret", "a secret of the test's own, long enough")
                .with("predictiq.chain.network", network)
                .with("predictiq.chain.horizon-url", home.horizon().toString())
                .with("predictiq.chain.custody-secret", home.config().custodySeed()));
    try (Connection connection = new Connection(config, Journal.inMemory(), home.clock)) {
      new MakesTheNetwork().compare(new HouseOpened(), connection);
    }
  }
}
