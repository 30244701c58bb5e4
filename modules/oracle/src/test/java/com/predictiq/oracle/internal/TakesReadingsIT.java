package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Bps;
import com.predictiq.kernel.PageRequest;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.FeedView;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakesReadingsIT {

  private static final FeedId BITCOIN = new FeedId("btc-usd-simulated");
  private static final Duration ROUND = Duration.ofSeconds(5);

  private final GivenOracle oracle = new GivenOracle();
  private final TakesReadings job = job(oracle.config);

  @AfterEach
  void close() {
    oracle.close();
  }

  @Test
  void the_first_round_introduces_the_simulated_feeds() {
    assertThat(round()).isEqualTo(3);
    assertThat(oracle.desk.all(new PageRequest(20, Optional.empty())).items())
        .extracting(FeedView::symbol)
        .containsExactly("BTC-USD", "ETH-USD", "XLM-USD");
  }

  @Test
  void a_second_round_in_the_same_second_adds_nothing() {
    round();
    assertThat(round()).isZero();
  }

  @Test
  void a_round_that_was_missed_stays_missing() {
    Instant first = oracle.clock.instant();
    round();
    oracle.clock.advance(ROUND.multipliedBy(3));
    round();
    assertThat(
            oracle
                .desk
                .history(
                    BITCOIN,
                    new TimeRange(first, first.plusSeconds(60)),
                    new PageRequest(20, Optional.empty()))
                .items())
        .extracting(Reading::publishTime)
        .containsExactly(first.plusSeconds(15), first);
  }

  @Test
  void a_reading_says_when_it_was_published_and_when_it_came() {
    oracle.clock.advance(Duration.ofMillis(750));
    round();
    Reading reading = oracle.readings.latest(BITCOIN).orElseThrow();
    assertThat(reading.source()).isEqualTo("simulated");
    assertThat(Duration.between(reading.publishTime(), reading.receivedAt())).hasMillis(750);
  }

  @Test
  void a_source_that_is_switched_off_is_not_asked() {
    TakesReadings off =
        job(
            new OracleConfig(
                false, ROUND, Duration.ofSeconds(60), new Bps(200), Duration.ofDays(90), 100));
    assertThat(off.run()).isZero();
    assertThat(oracle.feeds.ofSource("simulated")).isEmpty();
  }

  @Test
  void what_is_older_than_readings_are_kept_goes() {
    round();
    oracle.clock.advance(Duration.ofDays(91));
    round();
    ForgetsOldReadings forgets =
        new ForgetsOldReadings(oracle.readings, oracle.config, oracle.clock);
    assertThat(forgets.run()).isEqualTo(3);
    assertThat(oracle.readings.latest(BITCOIN)).isPresent();
  }

  private int round() {
    return job.run();
  }

  private TakesReadings job(OracleConfig config) {
    return new TakesReadings(
        List.of(new SimulatedSource(config, oracle.clock)),
        oracle.feeds,
        oracle.readings,
        config,
        oracle.clock);
  }
}
