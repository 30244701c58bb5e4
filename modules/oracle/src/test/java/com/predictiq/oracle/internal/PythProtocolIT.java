package com.predictiq.oracle.internal;

import static com.predictiq.oracle.sources.PythForm.GOLD;
import static com.predictiq.oracle.sources.PythForm.SILVER;
import static com.predictiq.oracle.sources.PythForm.answer;
import static com.predictiq.oracle.sources.PythForm.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.oracle.CandleWidth;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.OracleRefusal;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.TimeRange;
import com.predictiq.oracle.Tolerance;
import com.predictiq.oracle.sources.AwkwardAnswers;
import com.predictiq.oracle.sources.GivenSources;
import com.predictiq.oracle.sources.PriceService;
import com.predictiq.oracle.sources.PythSource;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The price service over real HTTP: what is stored, what is refused, what the metrics say. */
class PythProtocolIT {

  private static final FeedId FEED = new FeedId("xau-usd-pyth");

  private static GivenOracle oracle;

  private final PriceService service = new PriceService();
  private final PythSource pyth =
      GivenSources.pyth(GivenSources.at(service.address()), oracle.clock);
  private final TakesReadings round = oracle.rounds(pyth);
  private final Instant now = SettableClock.START;

  @BeforeAll
  static void open() {
    oracle = new GivenOracle();
  }

  @AfterAll
  static void close_all() {
    oracle.close();
  }

  @BeforeEach
  void introduce_feeds() {
    oracle.forgetAll();
    feed(FEED, GOLD);
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void keeps_what_it_is_told_with_its_provenance() {
    service.answers(answer(entry(GOLD, "412345000", "25000", -5, now.minusSeconds(2))));
    round();
    Reading reading = oracle.readings.latest(FEED).orElseThrow();
    assertThat(reading.price().text()).isEqualTo("4123.45000");
    assertThat(reading.price().confidenceText()).isEqualTo("0.25000");
    assertThat(reading.publishTime()).isEqualTo(now.minusSeconds(2));
    assertThat(reading.source()).isEqualTo("pyth");
    assertThat(oracle.counted.counts).containsEntry("pyth stored", 1L);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("com.predictiq.oracle.sources.AwkwardAnswers#all")
  void stores_or_refuses_and_counts(AwkwardAnswers awkward) {
    awkward.script().accept(service, now);
    round();
    assertThat(oracle.readings.latest(FEED).map(reading -> reading.price().text()))
        .isEqualTo(awkward.stored());
    assertThat(oracle.counted.counts).containsExactlyInAnyOrderEntriesOf(awkward.counted());
  }

  @Test
  void what_is_doubted_by_more_than_itself_is_kept_and_never_acted_on_nor_drawn() {
    service.answers(answer(entry(GOLD, "100", "101", 0, now)));
    round();
    assertThat(oracle.counted.of("pyth stored")).isEqualTo(1);
    assertThatThrownBy(() -> oracle.desk.latest(FEED, Tolerance.OF_THE_HOUSE))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(OracleRefusal.CONFIDENCE_TOO_LOW));
    assertThat(oracle.candles.candles(FEED, CandleWidth.MINUTE, around(), 10)).isEmpty();
  }

  @Test
  void what_comes_out_of_order_or_twice_is_put_in_its_place_once() {
    for (int second : new int[] {5, 9, 7, 9}) {
      service.answers(answer(entry(GOLD, "" + (100 + second), "1", 0, now.plusSeconds(second))));
      oracle.clock.set(now.plusSeconds(9));
      round();
    }
    assertThat(oracle.desk.history(FEED, around(), new PageRequest(10, Optional.empty())).items())
        .extracting(reading -> reading.price().units())
        .containsExactly(109L, 107L, 105L);
    assertThat(oracle.readings.latest(FEED).orElseThrow().price().units()).isEqualTo(109);
    assertThat(oracle.counted.counts)
        .containsEntry("pyth stored", 3L)
        .containsEntry("pyth duplicate", 1L);
  }

  @Test
  void asks_for_many_feeds_in_one_call_and_for_no_more_than_fit() {
    feed(new FeedId("xag-usd-pyth"), SILVER);
    feed(new FeedId("third"), "3".repeat(64));
    service.answers(answer(entry(GOLD, "1", "0", 3, now), entry(SILVER, "2", "0", 3, now)));
    round();
    assertThat(service.asked()).filteredOn(path -> path.contains("/latest")).hasSize(2);
    assertThat(service.asked().get(service.asked().size() - 1)).contains("ids%5B%5D=");
    assertThat(oracle.readings.latest(FEED).orElseThrow().price().text()).isEqualTo("1000");
  }

  @Test
  void is_not_sent_again_what_has_not_changed() {
    service.answers(200, answer(entry(GOLD, "100", "1", 0, now)), "ETag", "\"7\"");
    round();
    service.answers(304, "");
    round();
    assertThat(service.asked().get(service.asked().size() - 1)).endsWith(" \"7\"");
    assertThat(oracle.counted.counts).containsOnlyKeys("pyth stored");
  }

  @Test
  void leaves_it_in_peace_for_as_long_as_it_wants() {
    service.answers(429, "slow down", "Retry-After", "30");
    round();
    int asked = service.asked().size();
    service.answers(answer(entry(GOLD, "100", "1", 0, now)));
    oracle.clock.advance(Duration.ofSeconds(29));
    round();
    assertThat(service.asked()).hasSize(asked);
    oracle.clock.advance(Duration.ofSeconds(1));
    round();
    assertThat(oracle.readings.latest(FEED)).isPresent();
    assertThat(oracle.counted.of("pyth rate-limited")).isEqualTo(2);
  }

  @Test
  void believes_only_the_first_price_from_a_time_on() {
    List<SourceFeed> asked = oracle.feeds.ofSource("pyth");
    oracle.clock.set(now.plusSeconds(30));
    service.answers(answer(entry(GOLD, "100", "1", 0, now.plusSeconds(1))));
    assertThat(pyth.firstFrom(asked, now, Duration.ofMinutes(1)).readings()).hasSize(1);
    assertThat(service.asked().get(0)).contains("/v2/updates/price/" + now.getEpochSecond() + "?");
    service.answers(answer(entry(GOLD, "100", "1", 0, now.minusSeconds(1))));
    assertThat(pyth.firstFrom(asked, now, Duration.ofMinutes(1)).refused())
        .extracting(refused -> refused.fault().label())
        .containsExactly("not-the-first");
    String skipped =
        entry(GOLD, "100", "1", 0, now.plusSeconds(9))
            .replace("\"slot\":1", "\"prev_publish_time\":" + now.plusSeconds(8).getEpochSecond());
    service.answers(answer(skipped));
    assertThat(pyth.firstFrom(asked, now, Duration.ofMinutes(1)).readings()).isEmpty();
    service.answers(404, "no such update yet");
    assertThat(pyth.firstFrom(asked, now, Duration.ofMinutes(1)).readings()).isEmpty();
  }

  @Test
  void listens_where_the_service_speaks_by_itself() {
    String one = "data:" + answer(entry(GOLD, "100", "1", 0, now)) + "\n\n";
    String other = ":heartbeat\n\ndata:" + answer(entry(GOLD, "101", "1", 0, now.plusSeconds(1)));
    oracle.clock.set(now.plusSeconds(5));
    service.answers(200, one + other + "\n\n", "Content-Type", "text/event-stream");
    round();
    assertThat(service.asked()).singleElement().asString().contains("/v2/updates/price/stream?");
    assertThat(oracle.readings.latest(FEED).orElseThrow().price().units()).isEqualTo(101);
    assertThat(oracle.counted.of("pyth stored")).isEqualTo(2);
    assertThat(round.every()).isLessThan(Duration.ofSeconds(1));
  }

  private void round() {
    round.run();
  }

  private void feed(FeedId id, String reference) {
    oracle.feeds.introduce(
        new SourceFeed(id, id.value(), reference, List.of(), 1), "pyth", oracle.clock.instant());
  }

  private TimeRange around() {
    return new TimeRange(now.minusSeconds(60), now.plusSeconds(60));
  }
}
