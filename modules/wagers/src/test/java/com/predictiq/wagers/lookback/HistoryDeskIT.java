package com.predictiq.wagers.lookback;

import static com.predictiq.wagers.lookback.GivenLookback.CLOSE;
import static com.predictiq.wagers.lookback.GivenLookback.OPENED;
import static com.predictiq.wagers.lookback.GivenLookback.play;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.BucketWidth;
import com.predictiq.wagers.HistoryQuery;
import com.predictiq.wagers.HistoryView;
import com.predictiq.wagers.HistoryView.Bucket;
import com.predictiq.wagers.Probability;
import com.predictiq.wagers.WagerRefusal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class HistoryDeskIT {

  private final TestDatabase database;
  private final GivenLookback given;
  private final HistoryDesk desk;
  private final MarketId market;

  HistoryDeskIT(TestDatabase database) {
    this.database = database;
    this.given = new GivenLookback(database);
    this.desk =
        new HistoryDesk(
            given.markets(),
            new HistoryStore(given.sql),
            new WireCache(),
            GivenLookback.CONFIG,
            given.clock);
    this.market = given.market(MarketStatus.ACTIVE, Optional.empty());
  }

  @Test
  void says_for_each_bucket_what_the_pools_said_at_its_end_and_what_was_staked() {
    given.stake(market, 0, 1_000, OPENED.plusSeconds(10));
    given.stake(market, 1, 3_000, OPENED.plusSeconds(59));
    given.stake(market, 0, 2_000, OPENED.plusSeconds(60));
    given.clock.set(OPENED.plusSeconds(90));
    HistoryView history = ask(BucketWidth.MINUTE);
    assertThat(history.from()).isEqualTo(OPENED);
    assertThat(history.to()).isEqualTo(OPENED.plusSeconds(120));
    assertThat(history.buckets())
        .containsExactly(
            new Bucket(
                OPENED,
                2,
                List.of(play(1_000), play(3_000), play(0)),
                List.of(of(990, 3_960), of(2_970, 3_960), of(0, 3_960))),
            new Bucket(
                OPENED.plusSeconds(60),
                1,
                List.of(play(2_000), play(0), play(0)),
                List.of(of(2_970, 5_940), of(2_970, 5_940), of(0, 5_940))));
  }

  @Test
  void a_bucket_without_wagers_repeats_what_was_said_before() {
    given.stake(market, 2, 500, OPENED.plus(Duration.ofMinutes(61)));
    given.clock.set(OPENED.plus(Duration.ofHours(3)));
    List<Bucket> buckets = ask(BucketWidth.HOUR).buckets();
    assertThat(buckets).hasSize(3);
    assertThat(buckets.get(0).probabilities()).containsOnly(new Probability(1, 3));
    assertThat(buckets.get(2).probabilities())
        .isEqualTo(buckets.get(1).probabilities())
        .endsWith(of(495, 495));
    assertThat(buckets.get(2).staked()).containsOnly(play(0));
    assertThat(buckets.get(2).wagers()).isZero();
  }

  @Test
  void knows_where_it_stood_before_the_first_bucket_asked_for() {
    given.stake(market, 0, 1_000, OPENED.plusSeconds(1));
    given.stake(market, 1, 1_000, OPENED.plusSeconds(61));
    given.stake(market, 1, 2_000, OPENED.plusSeconds(301));
    given.clock.set(CLOSE);
    HistoryView history =
        ask(BucketWidth.FIVE_MINUTES, OPENED.plusSeconds(300), OPENED.plusSeconds(302));
    assertThat(history.buckets()).hasSize(1);
    assertThat(history.buckets().get(0).probabilities())
        .containsExactly(of(990, 3_960), of(2_970, 3_960), of(0, 3_960));
    assertThat(history.buckets().get(0).staked()).containsExactly(play(0), play(2_000), play(0));
  }

  @Test
  void wide_buckets_add_up_what_narrow_ones_say() {
    for (int i = 0; i < 50; i++) {
      given.stake(market, i % 3, 100 + i, OPENED.plusSeconds(97L * i));
    }
    given.clock.set(OPENED.plus(Duration.ofHours(2)));
    List<Bucket> minutes = ask(BucketWidth.MINUTE).buckets();
    List<Bucket> hours = ask(BucketWidth.HOUR).buckets();
    assertThat(minutes).hasSize(120);
    assertThat(hours).hasSize(2);
    assertThat(minutes.stream().mapToLong(Bucket::wagers).sum()).isEqualTo(50);
    assertThat(hours.stream().mapToLong(Bucket::wagers).sum()).isEqualTo(50);
    assertThat(hours.get(1).probabilities()).isEqualTo(minutes.get(119).probabilities());
    assertThat(hours.get(0).probabilities()).isEqualTo(minutes.get(59).probabilities());
  }

  @Test
  void ends_with_the_last_possible_stake() {
    given.clock.set(CLOSE.plus(Duration.ofDays(9)));
    assertThat(ask(BucketWidth.DAY).to()).isEqualTo(Instant.parse("2026-06-09T00:00:00Z"));
    MarketId cancelled =
        given.market(MarketStatus.CANCELLED, Optional.of(OPENED.plus(Duration.ofHours(2))));
    HistoryView history =
        desk.of(new HistoryQuery(cancelled, BucketWidth.HOUR, Optional.empty(), Optional.empty()));
    assertThat(history.buckets()).hasSize(2);
  }

  @Test
  void without_a_beginning_it_is_the_last_thousand_buckets() {
    given.clock.set(CLOSE);
    HistoryView history = ask(BucketWidth.MINUTE);
    assertThat(history.buckets()).hasSize(1_000);
    assertThat(history.to()).isEqualTo(CLOSE);
  }

  @Test
  void refuses_more_than_a_thousand_buckets_and_times_in_the_wrong_order() {
    given.clock.set(CLOSE);
    assertThat(fault(OPENED, OPENED.plusSeconds(60_001))).startsWith("?from OUT_OF_RANGE");
    assertThat(ask(BucketWidth.MINUTE, OPENED, OPENED.plusSeconds(60_000)).buckets())
        .hasSize(1_000);
    assertThat(fault(OPENED.plusSeconds(120), OPENED)).startsWith("?from INVALID_VALUE");
    assertThat(fault(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z")))
        .startsWith("?from OUT_OF_RANGE");
  }

  @Test
  void has_nothing_to_say_about_the_time_before_and_after() {
    given.clock.set(OPENED.plusSeconds(90));
    assertThat(ask(BucketWidth.MINUTE, OPENED.minusSeconds(600), OPENED).buckets()).isEmpty();
    assertThat(ask(BucketWidth.MINUTE, CLOSE, CLOSE.plusSeconds(600)).buckets()).isEmpty();
    assertThat(ask(BucketWidth.MINUTE, OPENED, OPENED).buckets()).isEmpty();
  }

  @Test
  void a_draft_has_no_history() {
    MarketId draft = given.market(MarketStatus.DRAFT, Optional.empty());
    HistoryQuery query =
        new HistoryQuery(draft, BucketWidth.HOUR, Optional.empty(), Optional.empty());
    assertThat(catchThrowableOfType(Rejected.class, () -> desk.of(query)).refusal())
        .isEqualTo(WagerRefusal.MARKET_NOT_FOUND);
  }

  @Test
  void reads_minutes_and_no_wagers() {
    UUID id = UUID.randomUUID();
    Timestamp time = Timestamp.from(OPENED);
    QueryPlan.of(database, HistoryStore.STEPS, 1, id, time, "3600 seconds", id, time, time)
        .usesIndex("history_pkey")
        .hasNoSeqScanOn("wagers.history")
        .hasNoSeqScanOn("wagers.wagers");
  }

  private HistoryView ask(BucketWidth width) {
    return desk.of(new HistoryQuery(market, width, Optional.empty(), Optional.empty()));
  }

  private HistoryView ask(BucketWidth width, Instant from, Instant to) {
    return desk.of(new HistoryQuery(market, width, Optional.of(from), Optional.of(to)));
  }

  private String fault(Instant from, Instant to) {
    Rejected refused =
        catchThrowableOfType(Rejected.class, () -> ask(BucketWidth.MINUTE, from, to));
    return refused.faults().get(0).pointer() + " " + refused.faults().get(0).code();
  }

  private static Probability of(long part, long whole) {
    return new Probability(part, whole);
  }
}
