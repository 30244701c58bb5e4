package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.TimeRange;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingStoreIT {

  private static final Instant NOON = SettableClock.START;
  private static final TimeRange DAY =
      new TimeRange(NOON.minus(Duration.ofHours(12)), NOON.plus(Duration.ofHours(12)));

  private final GivenOracle oracle = new GivenOracle();
  private final ReadingStore readings = oracle.readings;

  @BeforeEach
  void introduce_a_feed() {
    oracle.feed(GivenOracle.FEED, "test", "GOLD");
  }

  @AfterEach
  void close() {
    oracle.close();
  }

  @Test
  void keeps_a_reading_with_all_its_provenance() {
    Reading reading =
        new Reading(GivenOracle.FEED, "test", new Price(4_123, 7, -3), NOON, NOON.plusMillis(250));
    assertThat(readings.keep(List.of(reading))).isEqualTo(1);
    assertThat(readings.latest(GivenOracle.FEED)).contains(reading);
  }

  @Test
  void keeps_one_reading_for_each_publish_time() {
    readings.keep(List.of(oracle.reading(NOON, 100, 1)));
    assertThat(
            readings.keep(
                List.of(oracle.reading(NOON, 999, 1), oracle.reading(NOON.plusSeconds(1), 101, 1))))
        .isEqualTo(1);
    assertThat(readings.history(GivenOracle.FEED, DAY, page(10, Optional.empty())).items())
        .extracting(reading -> reading.price().units())
        .containsExactly(101L, 100L);
  }

  @Test
  void the_newest_is_the_last_published_and_not_the_last_received() {
    readings.keep(List.of(oracle.reading(NOON, 100, 1)));
    readings.keep(List.of(oracle.reading(NOON.minusSeconds(5), 90, 1)));
    assertThat(readings.latest(GivenOracle.FEED).orElseThrow().price().units()).isEqualTo(100);
  }

  @Test
  void no_price_below_or_at_zero_is_stored() {
    assertThatThrownBy(() -> readings.keep(List.of(oracle.reading(NOON, 0, 0))))
        .isInstanceOf(DatabaseFailure.class);
  }

  @Test
  void pages_through_a_range_and_leaves_the_gap() {
    List<Reading> all = new ArrayList<>();
    for (int second = 0; second < 10; second++) {
      if (second < 3 || second > 5) {
        all.add(oracle.reading(NOON.plusSeconds(second), 100 + second, 1));
      }
    }
    readings.keep(all);
    TimeRange range = new TimeRange(NOON.plusSeconds(1), NOON.plusSeconds(9));
    Page<Reading> first = readings.history(GivenOracle.FEED, range, page(3, Optional.empty()));
    Page<Reading> second = readings.history(GivenOracle.FEED, range, page(3, first.next()));
    assertThat(first.items()).extracting(this::second).containsExactly(8L, 7L, 6L);
    assertThat(second.items()).extracting(this::second).containsExactly(2L, 1L);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void lists_feeds_with_and_without_a_reading() {
    oracle.feed(new FeedId("silver-test"), "test", "SILVER");
    readings.keep(List.of(oracle.reading(NOON, 100, 1)));
    Page<ReadingStore.FeedWithLatest> first = readings.feeds(page(1, Optional.empty()));
    assertThat(first.items().get(0).latest()).contains(oracle.reading(NOON, 100, 1));
    Page<ReadingStore.FeedWithLatest> second = readings.feeds(page(2, first.next()));
    assertThat(second.items().get(1).symbol()).isEqualTo("SILVER");
    assertThat(second.items().get(0).latest()).isEmpty();
    assertThat(second.next()).isEmpty();
  }

  @Test
  void walks_the_primary_key() {
    QueryPlan.of(oracle.database, ReadingStore.LATEST_OF_PAGE, "", 21)
        .hasNoSeqScanOn("oracle.latest")
        .usesIndex("latest_pkey");
    oracle.candles.keepDays(NOON, 1, NOON);
    QueryPlan.of(
            oracle.database,
            ReadingStore.HISTORY,
            "gold-test",
            Timestamp.from(DAY.from()),
            Timestamp.from(DAY.to()),
            21)
        .usesIndex("readings_20260601_pkey");
  }

  private long second(Reading reading) {
    return Duration.between(NOON, reading.publishTime()).toSeconds();
  }

  private static PageRequest page(int limit, Optional<String> after) {
    return new PageRequest(limit, after);
  }
}
