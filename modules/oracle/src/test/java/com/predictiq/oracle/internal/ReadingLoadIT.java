package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.sources.GivenSources;
import com.predictiq.oracle.sources.PriceService;
import com.predictiq.oracle.sources.PythForm;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.oracle.sources.SourcesConfig;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two hundred feeds, each with a new price every second: asked over HTTP, parsed, stored with their
 * candles in one statement. A few rounds here; {@code bench/oracle} runs many.
 */
class ReadingLoadIT {

  private static final int FEEDS = 200;
  private static final int ROUNDS = Integer.getInteger("predictiq.oracle.rounds", 3);
  private static final Duration ONE_HERTZ = Duration.ofSeconds(1);

  @Test
  void two_hundred_feeds_a_second_are_taken_without_falling_behind() {
    try (GivenOracle oracle = new GivenOracle();
        PriceService service = new PriceService()) {
      oracle.candles.keepDays(oracle.clock.instant(), 1, oracle.clock.instant());
      TakesReadings round =
          oracle.rounds(GivenSources.pyth(config(service.address()), oracle.clock));
      for (int feed = 0; feed < FEEDS; feed++) {
        oracle.feeds.introduce(feed(feed), "pyth", oracle.clock.instant());
      }
      round(oracle, service, round);
      List<Duration> rounds =
          IntStream.range(0, ROUNDS).mapToObj(second -> round(oracle, service, round)).toList();
      List<Duration> took = rounds.stream().sorted().toList();
      assertThat(oracle.counted.of("pyth stored")).isEqualTo((ROUNDS + 1L) * FEEDS);
      assertThat(took.get((ROUNDS - 1) / 2)).isLessThan(ONE_HERTZ);
      assertThat(behindAtTheEnd(rounds)).isLessThan(ONE_HERTZ.multipliedBy(2));
      System.out.printf(
          "figure: rounds=%d feeds=%d median_ms=%d p99_ms=%d max_ms=%d behind_at_the_end_ms=%d%n",
          ROUNDS,
          FEEDS,
          took.get((ROUNDS - 1) / 2).toMillis(),
          took.get((ROUNDS - 1) * 99 / 100).toMillis(),
          took.get(ROUNDS - 1).toMillis(),
          behindAtTheEnd(rounds).toMillis());
    }
  }

  /** How long the last round waits for those before it, where one is due every second. */
  private static Duration behindAtTheEnd(List<Duration> rounds) {
    Duration behind = Duration.ZERO;
    for (Duration took : rounds) {
      Duration after = behind.plus(took).minus(ONE_HERTZ);
      behind = after.isNegative() ? Duration.ZERO : after;
    }
    return behind;
  }

  private static Duration round(GivenOracle oracle, PriceService service, TakesReadings round) {
    Instant now = oracle.clock.advance(ONE_HERTZ);
    service.answers(
        PythForm.answer(
            IntStream.range(0, FEEDS)
                .mapToObj(
                    feed -> PythForm.entry(reference(feed), "" + (100_000 + feed), "10", -2, now))
                .toArray(String[]::new)));
    long begun = System.nanoTime();
    round.run();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static SourcesConfig config(String address) {
    return SourcesConfig.from(
        TestConfig.defaults()
            .with("predictiq.oracle.pyth-url", address)
            .with("predictiq.oracle.pyth-streaming-enabled", "false")
            .with("predictiq.oracle.source-batch-size", "" + FEEDS));
  }

  private static SourceFeed feed(int number) {
    FeedId id = new FeedId("feed-" + number);
    return new SourceFeed(id, id.value(), reference(number), List.of(), 1);
  }

  private static String reference(int number) {
    return "%064x".formatted(number);
  }
}
