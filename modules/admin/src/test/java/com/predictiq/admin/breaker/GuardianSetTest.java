package com.predictiq.admin.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardianSetTest {

  private static final String ANN = new UUID(1, 1).toString();

  @Test
  void a_house_without_guardians_is_paused_by_nobody() {
    GuardianSet none = GuardianSet.from(TestConfig.defaults());
    assertThat(none.weights()).isEmpty();
    assertThat(none.total()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,2", "4,3", "5,4", "9,6", "10,7"})
  void two_thirds_are_rounded_up(int weight, int needed) {
    assertThat(of(ANN + "=" + weight).needed()).isEqualTo(needed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann=1", "%s", "%s=0", "%s=-1", "%s=10000", "%s=1=1", "%s=1,%s=2"})
  void nonsense_is_met_by_whoever_writes_it(String text) {
    assertThatThrownBy(() -> of(text.replace("%s", ANN))).isInstanceOf(BadSetting.class);
  }

  private static GuardianSet of(String text) {
    return GuardianSet.from(TestConfig.defaults().with(GuardianSet.KEY, text));
  }
}
