package com.predictiq.markets.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketListQueryTest {

  @Test
  void reads_a_time_with_any_offset() {
    assertThat(MarketListQuery.time("2030-01-31T14:00:00+02:00"))
        .hasValueSatisfying(time -> assertThat(time).hasToString("2030-01-31T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2030-01-31",
        "+999999999-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z"
      })
  void refuses_what_is_no_time_of_ours(String text) {
    assertThat(MarketListQuery.time(text)).isEmpty();
  }
}
