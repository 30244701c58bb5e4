package com.predictiq.oracle.internal;

import static com.predictiq.oracle.internal.GivenOracle.FEED;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.PageRequest;
import com.predictiq.oracle.Candle;
import com.predictiq.oracle.CandleWidth;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.TimeRange;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandleStoreIT {

  private static final Instant NOON = SettableClock.START;
  private static final Duration DAY = Duration.ofDays(1);
  private static final TimeRange AROUND = new TimeRange(NOON.minus(DAY), NOON.plus(DAY));

  private static GivenOracle oracle;

  @BeforeAll
  static void open() {
    oracle = new GivenOracle();
  }

  @AfterAll
  static void close_all() {
    oracle.close();
  }

  @BeforeEach
  void introduce_a_feed() {
    oracle.forgetAll();
    oracle.feed(FEED, "test", "GOLD");
  }

  @Test
  void a_candle_has_the_first_the_last_and_what_lay_between() {
    keep(at(0, 100), at(10, 130), at(20, 90), at(59, 110), at(60, 200));
    List<Candle> minutes = candles(CandleWidth.MINUTE);
    assertThat(minutes).hasSize(2);
    assertThat(minutes.get(0))
        .isEqualTo(new Candle(NOON, price(100), price(130), price(90), price(110), 4));
    assertThat(candles(CandleWidth.DAY))
        .containsExactly(
            new Candle(
                Instant.parse("2026-06-01T00:00:00Z"),
                price(100),
                price(200),
                price(90),
                price(200),
                5));
  }

  @Test
  void a_gap_is_a_gap() {
    keep(at(0, 100), at(180, 101));
    assertThat(candles(CandleWidth.MINUTE))
        .extracting(Candle::start)
        .containsExactly(NOON, NOON.plusSeconds(180));
  }

  @Test
  void it_is_all_one_in_which_order_readings_come_and_how_often() {
    List<Reading> all = new ArrayList<>();
    for (int second = 0; second < 600; second += 7) {
      all.add(at(second, 100 + second * 37 % 50));
    }
    oracle.readings.keep(all);
    List<List<Candle>> together = everyWidth();
    oracle.forgetAll();
    oracle.feed(FEED, "test", "GOLD");
    Collections.shuffle(all, new Random(5));
    all.addAll(all.subList(0, 20));
    for (int from = 0; from < all.size(); from += 9) {
      oracle.readings.keep(all.subList(from, Math.min(all.size(), from + 9)));
    }
    assertThat(everyWidth()).isEqualTo(together);
  }

  @Test
  void prices_in_candles_keep_every_digit() {
    oracle.sql.change(
        """
        insert into oracle.readings
          (feed_id, publish_time, received_at, source, price, confidence, exponent)
        values ('gold-test', ?, ?, 'test', 9223372036854775807, 0, -18)\
        """,
        NOON,
        NOON);
    assertThat(candles(CandleWidth.HOUR).get(0).close())
        .isEqualTo(new BigDecimal("9.223372036854775807"));
  }

  @Test
  void days_are_made_ahead_filled_with_what_waited_and_dropped_when_they_are_over() {
    keep(at(0, 100), at(86_400, 101));
    assertThat(oracle.candles.homeless()).isEqualTo(2);
    CandleStore.Days made = oracle.candles.keepDays(NOON, 2, NOON.minus(DAY));
    assertThat(made).isEqualTo(new CandleStore.Days(4, 0));
    assertThat(oracle.candles.homeless()).isZero();
    keep(at(1, 102), at(86_401, 103));
    assertThat(oracle.candles.homeless()).isZero();
    assertThat(history()).hasSize(4);
    assertThat(oracle.candles.keepDays(NOON.plus(DAY), 2, NOON.plus(DAY)))
        .isEqualTo(new CandleStore.Days(1, 2));
    assertThat(history()).hasSize(2);
    dropDays(Duration.ofDays(9));
  }

  /** What is older than anything kept is not given a day, and goes. */
  @Test
  void what_comes_far_too_late_gets_no_day() {
    keep(at(0, 100));
    oracle.candles.keepDays(NOON.plus(DAY.multipliedBy(9)), 1, NOON.plus(DAY));
    assertThat(history()).isEmpty();
    dropDays(Duration.ofDays(20));
  }

  @Test
  void small_candles_go_with_their_readings_and_large_ones_stay() {
    keep(at(0, 100), at(300, 101));
    assertThat(oracle.candles.forgetBefore(NOON.plusSeconds(60), 10)).isEqualTo(2);
    assertThat(candles(CandleWidth.MINUTE)).hasSize(1);
    assertThat(candles(CandleWidth.HOUR)).hasSize(1);
  }

  @Test
  void walks_the_primary_key() {
    QueryPlan.of(
            oracle.database,
            CandleStore.OF_RANGE,
            "gold-test",
            60,
            Timestamp.from(NOON),
            Timestamp.from(NOON.plus(DAY)),
            1_500)
        .hasNoSeqScanOn("oracle.candles")
        .usesIndex("candles_pkey");
    QueryPlan.of(oracle.database, CandleStore.FORGET, Timestamp.from(NOON), 5_000)
        .hasNoSeqScanOn("oracle.candles")
        .usesIndex("candles_pkey");
  }

  private void dropDays(Duration later) {
    Instant end = NOON.plus(later);
    oracle.candles.keepDays(end, 1, end.minus(DAY));
  }

  private List<Reading> history() {
    return oracle
        .desk
        .history(
            FEED,
            new TimeRange(NOON, NOON.plus(Duration.ofDays(2))),
            new PageRequest(10, Optional.empty()))
        .items();
  }

  private List<List<Candle>> everyWidth() {
    return List.of(CandleWidth.values()).stream().map(this::candles).toList();
  }

  private List<Candle> candles(CandleWidth width) {
    return oracle.candles.candles(FEED, width, AROUND, 100);
  }

  private void keep(Reading... readings) {
    oracle.readings.keep(List.of(readings));
  }

  private static Reading at(int second, long units) {
    return oracle.reading(NOON.plusSeconds(second), units, 1);
  }

  /** In the reading's exponent, without zeros at the end. */
  private static BigDecimal price(long units) {
    BigDecimal value = BigDecimal.valueOf(units, 2).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
