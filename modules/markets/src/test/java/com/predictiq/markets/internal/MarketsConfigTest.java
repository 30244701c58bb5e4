package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenMarket.PLAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.Bps;
import com.predictiq.markets.charges.CreationCharges;
import com.predictiq.markets.disputes.DisputesConfig;
import com.predictiq.markets.disputes.VotingRules;
import com.predictiq.markets.drafting.DraftingConfig;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketsConfigTest {

  @Test
  void the_defaults_are_good() {
    DraftingConfig config = DraftingConfig.from(TestConfig.defaults());
    DisputesConfig disputes = DisputesConfig.from(TestConfig.defaults());
    assertThat(config.fee()).isEqualTo(new Bps(250));
    assertThat(config.disputeWindow()).isEqualTo(Duration.ofDays(3));
    assertThat(config.resolutionTimeout()).isEqualTo(Duration.ofDays(30));
    assertThat(config.oracleGap()).isEqualTo(Duration.ofDays(1));
    assertThat(MarketsConfig.from(TestConfig.defaults()).approvalRequired()).isFalse();
    assertThat(disputes.voting()).isEqualTo(Duration.ofDays(3));
    assertThat(disputes.rules())
        .isEqualTo(new VotingRules(new Bps(1_000), new Bps(6_000), new Bps(7_500)));
  }

  @ParameterizedTest
  @CsvSource({
    "fee-bps, 1001",
    "fee-bps, ''",
    "fee-min-bps, 251",
    "approval-required, maybe",
    "dispute-window-seconds, 3599",
    "dispute-window-seconds, 2592001",
    "resolution-timeout-seconds, 0",
    "oracle-gap-seconds, -1",
    "featured-count, 0",
    "close-every-millis, 99",
    "close-batch-size, many",
    "move-every-millis, 0",
    "move-batch-size, 0",
    "override-seconds, 59",
    "creation-deposit, -1",
    "creation-fee, 1e3",
    "creation-fee-to-treasury, ''",
    "dispute-bond-bps, 10001",
    "dispute-bond-min, 0",
    "voting-seconds, 59",
    "voting-quorum-bps, 10001",
    "voting-majority-bps, 4999",
    "voting-cancel-bps, -1"
  })
  void a_bad_value_stops_the_boot_and_names_its_key(String name, String value) {
    TestConfig bad = TestConfig.defaults().with("predictiq.markets." + name, value);
    assertThatThrownBy(() -> readAll(bad))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.markets." + name);
  }

  @Test
  void a_bond_is_a_part_of_the_pool_and_not_less_than_the_least() {
    DisputesConfig config = DisputesConfig.from(TestConfig.defaults());
    assertThat(config.bondFor(new Amount(PLAY, 1_000_099)).units()).isEqualTo(10_000);
    assertThat(config.bondFor(new Amount(PLAY, 9_999)).units()).isEqualTo(100);
    assertThat(config.bondFor(new Amount(PLAY, Long.MAX_VALUE)).units())
        .isEqualTo(Long.MAX_VALUE / 100);
  }

  private static void readAll(TestConfig config) {
    MarketsConfig.from(config);
    DraftingConfig.from(config);
    CreationCharges.from(config);
    DisputesConfig.from(config);
  }
}
