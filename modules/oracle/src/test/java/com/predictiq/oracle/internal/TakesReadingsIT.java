package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.PageRequest;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.FeedView;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.TimeRange;
import com.predictiq.oracle.sources.GivenSources;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.oracle.sources.SourcesConfig;
import com.predictiq.platform.Dependency;
import com.predictiq.testkit.TestConfig;
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
  private final TakesReadings job = oracle.rounds(oracle.simulated);

  @AfterEach
  void close() {
    oracle.close();
  }

  @Test
  void the_first_round_introduces_the_simulated_feeds() {
    assertThat(round()).isEqualTo(3);
    assertThat(oracle.desk.all(new PageRequest(20, Optional.empty())).items())
        .extracting(FeedView::symbol)
        .contains("BTC-USD", "ETH-USD", "XLM-USD");
  }

  @Test
  void a_second_round_in_the_same_second_adds_nothing() {
    round();
    round();
    assertThat(oracle.counted.of("simulated stored")).isEqualTo(3);
    assertThat(oracle.counted.of("simulated duplicate")).isEqualTo(3);
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
    TestConfig off = TestConfig.defaults().with("predictiq.oracle.simulated-enabled", "false");
    TakesReadings round =
        oracle.rounds(GivenSources.simulated(SourcesConfig.from(off), oracle.clock));
    assertThat(round.run()).isZero();
    assertThat(oracle.feeds.ofSource("simulated")).isEmpty();
  }

  @Test
  void a_source_that_is_down_leaves_a_gap_and_is_counted_and_shown() {
    oracle.feed(GivenOracle.FEED, "test", "GOLD");
    oracle.test.publishes(GivenOracle.FEED, oracle.clock.instant(), 100, 1);
    TakesReadings round = oracle.rounds(oracle.test);
    round.run();
    oracle.test.down = true;
    oracle.clock.advance(ROUND);
    assertThat(round.run()).isZero();
    assertThat(oracle.counted.of("test unreachable")).isEqualTo(1);
    SourceDependency shown = new SourceDependency(oracle.test, oracle.states, oracle.clock);
    assertThat(shown.probe()).isEqualTo(Dependency.State.down("unreachable; answered 5 s ago"));
    oracle.test.down = false;
    oracle.clock.advance(ROUND);
    round.run();
    assertThat(shown.probe()).isEqualTo(Dependency.State.up("answered 0 s ago"));
  }

  @Test
  void a_median_quotes_the_middle_of_those_that_are_fresh() {
    FeedId silver = new FeedId("silver-other");
    FeedId middle = new FeedId("metal-median");
    oracle.feed(GivenOracle.FEED, "test", "GOLD");
    oracle.feed(silver, "other", "SILVER");
    oracle.feeds.introduce(
        new SourceFeed(middle, "METAL", null, List.of(GivenOracle.FEED, silver), 2),
        "median",
        oracle.clock.instant());
    TakesReadings round = oracle.rounds(oracle.median);
    oracle.readings.keep(List.of(oracle.reading(oracle.clock.instant(), 100, 1)));
    round.run();
    assertThat(oracle.readings.latest(middle)).isEmpty();
    oracle.other.publishes(silver, oracle.clock.instant(), 102, 1);
    oracle.rounds(oracle.other).run();
    round.run();
    assertThat(oracle.readings.latest(middle).orElseThrow().price().units()).isEqualTo(100);
    oracle.clock.advance(Duration.ofSeconds(61));
    assertThat(round.run()).isZero();
  }

  private int round() {
    return job.run();
  }
}
