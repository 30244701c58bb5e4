package com.predictiq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardTest {

  private static final String RECORDED =
      """
      {"scenarios": {
        "W1": {"ratio": 2.000, "what": "wagers"},
        "R1 list": {"ratio": 0.500, "what": "reads"},
        "W3": {"ratio": null, "what": "no yardstick"}
      }}
      """;

  @Test
  void reads_what_was_recorded() {
    assertThat(Guard.recorded(RECORDED)).isEqualTo(Map.of("W1", 2.0, "R1 list", 0.5));
  }

  @Test
  void bears_what_noise_does_and_names_a_fall_of_more_than_a_fifth() {
    Map<String, Double> recorded = Guard.recorded(RECORDED);
    assertThat(Guard.dropped(recorded, Map.of("W1", 1.61, "R1 list", 0.41))).isEmpty();
    assertThat(Guard.dropped(recorded, Map.of("W1", 1.59, "R1 list", 0.9)))
        .singleElement()
        .asString()
        .startsWith("W1");
  }
}
