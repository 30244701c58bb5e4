package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Bps;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.FeedView;
import com.predictiq.oracle.OracleRefusal;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.TimeRange;
import com.predictiq.oracle.Tolerance;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OracleDeskIT {

  private static final Instant NOON = SettableClock.START;
  private static final FeedId NOWHERE = new FeedId("nowhere");

  private final GivenOracle oracle = new GivenOracle();
  private final OracleDesk desk = oracle.desk;

  @BeforeEach
  void introduce_a_feed() {
    oracle.feed(GivenOracle.FEED, "test", "GOLD");
  }

  @AfterEach
  void close() {
    oracle.close();
  }

  @Test
  void answers_with_the_newest_reading() {
    Reading reading = oracle.reading(NOON, 10_000, 10);
    oracle.readings.keep(List.of(reading));
    oracle.clock.advance(Duration.ofSeconds(60));
    assertThat(desk.latest(GivenOracle.FEED, Tolerance.OF_THE_HOUSE)).isEqualTo(reading);
  }

  @Test
  void refuses_a_feed_nobody_introduced() {
    assertRefused(() -> desk.latest(NOWHERE, Tolerance.OF_THE_HOUSE), OracleRefusal.FEED_NOT_FOUND);
    assertRefused(
        () ->
            desk.history(
                NOWHERE,
                new TimeRange(NOON, NOON.plusSeconds(1)),
                new PageRequest(1, Optional.empty())),
        OracleRefusal.FEED_NOT_FOUND);
  }

  @Test
  void has_no_price_before_the_first_reading() {
    assertRefused(
        () -> desk.latest(GivenOracle.FEED, Tolerance.OF_THE_HOUSE), OracleRefusal.ORACLE_FAILURE);
  }

  @Test
  void never_passes_off_an_old_price_as_a_new_one() {
    oracle.readings.keep(List.of(oracle.reading(NOON, 10_000, 10)));
    oracle.clock.advance(Duration.ofMillis(60_001));
    assertRefused(
        () -> desk.latest(GivenOracle.FEED, Tolerance.OF_THE_HOUSE), OracleRefusal.STALE_PRICE);
  }

  @Test
  void a_caller_may_be_stricter_about_age_but_not_laxer() {
    oracle.readings.keep(List.of(oracle.reading(NOON, 10_000, 10)));
    oracle.clock.advance(Duration.ofSeconds(30));
    assertRefused(
        () -> desk.latest(GivenOracle.FEED, ofAge(Duration.ofSeconds(29))),
        OracleRefusal.STALE_PRICE);
    oracle.clock.advance(Duration.ofSeconds(31));
    assertRefused(
        () -> desk.latest(GivenOracle.FEED, ofAge(Duration.ofHours(1))), OracleRefusal.STALE_PRICE);
  }

  @Test
  void refuses_a_price_its_source_is_not_sure_of() {
    oracle.readings.keep(List.of(oracle.reading(NOON, 10_000, 201)));
    assertRefused(
        () -> desk.latest(GivenOracle.FEED, Tolerance.OF_THE_HOUSE),
        OracleRefusal.CONFIDENCE_TOO_LOW);
  }

  @Test
  void a_caller_may_be_stricter_about_confidence_but_not_laxer() {
    oracle.readings.keep(List.of(oracle.reading(NOON, 10_000, 200)));
    assertThat(desk.latest(GivenOracle.FEED, ofConfidence(500))).isNotNull();
    assertRefused(
        () -> desk.latest(GivenOracle.FEED, ofConfidence(199)), OracleRefusal.CONFIDENCE_TOO_LOW);
    oracle.readings.keep(List.of(oracle.reading(NOON.plusMillis(1), 10_000, 300)));
    assertRefused(
        () -> desk.latest(GivenOracle.FEED, ofConfidence(500)), OracleRefusal.CONFIDENCE_TOO_LOW);
  }

  @Test
  void says_how_old_a_price_is() {
    oracle.readings.keep(List.of(oracle.reading(NOON, 10_000, 10)));
    oracle.clock.advance(Duration.ofHours(2));
    FeedView feed = desk.all(new PageRequest(20, Optional.empty())).items().get(0);
    assertThat(feed.age()).contains(Duration.ofHours(2));
    assertThat(feed.source()).isEqualTo("test");
  }

  @Test
  void refuses_a_range_that_ends_before_it_starts() {
    assertRefused(() -> new TimeRange(NOON, NOON), OracleRefusal.INVALID_TIME_RANGE);
  }

  private static Tolerance ofAge(Duration most) {
    return new Tolerance(Optional.of(most), Optional.empty());
  }

  private static Tolerance ofConfidence(int bps) {
    return new Tolerance(Optional.empty(), Optional.of(new Bps(bps)));
  }

  private static void assertRefused(ThrowingCallable call, OracleRefusal refusal) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
