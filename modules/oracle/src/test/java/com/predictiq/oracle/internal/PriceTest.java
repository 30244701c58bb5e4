package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {

  @ParameterizedTest
  @CsvSource({
    "12000000, -8, 0.12000000",
    "65000000000, -6, 65000.000000",
    "5, 3, 5000",
    "7, 0, 7",
    "1, -18, 0.000000000000000001",
    "9223372036854775807, 18, 9223372036854775807000000000000000000",
  })
  void is_written_out_with_every_digit(long units, int exponent, String text) {
    assertThat(new Price(units, 0, exponent).text()).isEqualTo(text);
  }

  @Test
  void has_no_negative_doubt() {
    assertThatThrownBy(() -> new Price(1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-19, 19, Integer.MIN_VALUE})
  void has_no_absurd_exponent(int exponent) {
    assertThatThrownBy(() -> new Price(1, 0, exponent))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void is_not_published_after_it_was_received() {
    Instant noon = Instant.parse("2026-06-01T12:00:00Z");
    assertThatThrownBy(
            () ->
                new Reading(new FeedId("a"), "test", new Price(1, 0, 0), noon.plusMillis(1), noon))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BTC", "a--b", "-a", "a-", "a b", "a/b", "ä", "x\n"})
  void belongs_to_a_feed_with_a_plain_name(String name) {
    assertThat(FeedId.parse(name)).isEmpty();
    assertThat(FeedId.parse("a".repeat(65))).isEmpty();
    assertThat(FeedId.parse("btc-usd-simulated")).isPresent();
  }
}
