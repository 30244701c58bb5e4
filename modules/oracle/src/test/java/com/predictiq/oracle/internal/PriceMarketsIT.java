package com.predictiq.oracle.internal;

import static com.predictiq.oracle.internal.GivenOracle.FEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.OracleQuestion;
import com.predictiq.markets.Rulings;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the question of a draft to the proposal, on a real database. */
class PriceMarketsIT {

  private static final Instant NOON = SettableClock.START;
  private static final Instant DECIDES = NOON.plusSeconds(600);
  private static final FeedId OTHER = new FeedId("gold-other");
  private static final FeedId BOTH = new FeedId("gold-median");

  private static GivenOracle oracle;

  private final MarketId market = new MarketId(UUID.randomUUID());
  private final List<Object> proposed = new ArrayList<>();

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
    oracle.feed(FEED, "test", "GOLD");
    oracle.feed(OTHER, "other", "GOLD");
    oracle.feeds.introduce(
        new SourceFeed(BOTH, "GOLD", null, List.of(FEED, OTHER), 2), "median", NOON);
    oracle.test.publishes(FEED, NOON, 100_00, 1);
    oracle.other.publishes(OTHER, NOON, 100_00, 1);
  }

  @Test
  void a_question_needs_a_feed_that_speaks_and_bounds_that_tell_outcomes_apart() {
    refuses("/oracle_feed", "nowhere", "at-least", "100");
    refuses("/oracle_comparison", "gold-test", "above", "100");
    refuses("/oracle_comparison", "gold-test", null);
    refuses("/oracle_bounds", "gold-test", "at-least");
    refuses("/oracle_bounds", "gold-test", "inside", "100");
    refuses("/oracle_bounds/1", "gold-test", "inside", "100", "100.00");
    refuses("/oracle_bounds/0", "gold-test", "at-least", "-1");
    refuses("/oracle_bounds/0", "gold-test", "at-least", "0");
    refuses("/oracle_bounds/0", "gold-test", "at-least", "1e3");
    oracle.test.down = true;
    assertRefused(MarketRefusal.ORACLE_FAILURE, () -> ask("gold-test", "at-least", "100"));
    ask("operators", null);
  }

  @Test
  void a_revision_keeps_what_it_does_not_say() {
    ask("gold-test", "at-least", "100");
    oracle.takes.take(
        new OracleQuestion(
            market, "gold-test", Optional.empty(), Optional.empty(), 2, DECIDES.plusSeconds(1)));
    Question question = oracle.questions.find(market).orElseThrow();
    assertThat(question.terms().bounds()).hasSize(1);
    assertThat(question.terms().resolutionTime()).isEqualTo(DECIDES.plusSeconds(1));
  }

  @Test
  void is_proposed_from_the_first_price_and_not_from_one_that_was_seen_sooner() {
    ask("gold-test", "at-least", "100");
    oracle.test.publishes(FEED, DECIDES.plusSeconds(1), 101_00, 1);
    oracle.test.publishes(FEED, DECIDES.plusSeconds(4), 99_00, 1);
    oracle.clock.set(DECIDES.plusSeconds(5));
    oracle.rounds(oracle.test).run();
    assertThat(work()).isEqualTo(1);
    assertThat(proposed).containsExactly(Answer.of(0));
    assertThat(oracle.fixings.firsts(market))
        .singleElement()
        .matches(first -> first.publishTime().equals(DECIDES.plusSeconds(1)));
    assertThat(work()).isZero();
  }

  @Test
  void waits_for_a_source_that_is_down_and_then_gives_the_same_answer() {
    ask("gold-test", "at-least", "100");
    oracle.test.publishes(FEED, DECIDES.plusSeconds(1), 101_00, 1);
    oracle.test.publishes(FEED, DECIDES.plusSeconds(80), 90_00, 1);
    oracle.test.down = true;
    oracle.clock.set(DECIDES.plusSeconds(2));
    assertThat(work()).isZero();
    assertThat(oracle.questions.find(market).orElseThrow().lastRefusal())
        .contains("RESOLUTION_NOT_READY");
    oracle.test.down = false;
    oracle.clock.set(DECIDES.plusSeconds(92));
    assertThat(work()).isEqualTo(1);
    assertThat(proposed).containsExactly(Answer.of(0));
  }

  @Test
  void a_median_needs_its_parts_and_a_tie_is_no_answer() {
    ask("gold-median", "at-least", "100");
    oracle.test.publishes(FEED, DECIDES, 101_00, 1);
    oracle.other.publishes(OTHER, DECIDES, 99_00, 1);
    oracle.clock.set(DECIDES.plusSeconds(3));
    assertThat(work()).isZero();
    assertThat(oracle.counted.of("oracle-failure")).isEqualTo(1);
  }

  @Test
  void reports_once_what_is_overdue_and_stops_when_the_market_has_ended() {
    ask("gold-test", "at-least", "100");
    oracle.clock.set(DECIDES.plusSeconds(2));
    work();
    assertThat(oracle.questions.overdue()).isZero();
    oracle.clock.set(DECIDES.plusSeconds(301));
    work();
    assertThat(oracle.questions.overdue()).isEqualTo(1);
    oracle.answers.settle(new MarketEnded(market, List.of(), oracle.clock.instant()));
    assertThat(oracle.questions.overdue()).isZero();
    assertThat(oracle.questions.due(oracle.clock.instant().plusSeconds(99), 9)).isEmpty();
  }

  @Test
  void a_market_that_is_decided_otherwise_is_left_alone() {
    ask("gold-test", "at-least", "100");
    oracle.clock.set(DECIDES.plusSeconds(2));
    worker(() -> new Rejected(MarketRefusal.CANNOT_CHANGE_OUTCOME, "Over.")).run();
    assertThat(oracle.questions.due(oracle.clock.instant(), 9)).isEmpty();
  }

  @Test
  void asks_in_one_question_for_all_markets_of_a_source_and_a_time() {
    for (int i = 0; i < 20; i++) {
      oracle.takes.take(
          new OracleQuestion(
              new MarketId(UUID.randomUUID()),
              "gold-test",
              Optional.of("at-least"),
              Optional.of(List.of("" + (90 + i))),
              2,
              DECIDES));
    }
    oracle.test.publishes(FEED, DECIDES, 101_00, 1);
    oracle.clock.set(DECIDES.plusSeconds(2));
    int asked = oracle.test.asked;
    assertThat(work()).isEqualTo(20);
    assertThat(oracle.test.asked).isEqualTo(asked + 1);
  }

  @Test
  void looks_for_what_is_due_by_its_index() {
    QueryPlan.of(oracle.database, QuestionStore.DUE, Timestamp.from(NOON), 200)
        .hasNoSeqScanOn("oracle.questions")
        .usesIndex("questions_due");
  }

  private int work() {
    return worker(null).run();
  }

  private interface No {
    Rejected why();
  }

  private ProposesOutcomes worker(No no) {
    Rulings rulings =
        (Rulings)
            Proxy.newProxyInstance(
                Rulings.class.getClassLoader(),
                new Class<?>[] {Rulings.class},
                (self, method, arguments) -> {
                  if (no != null) {
                    throw no.why();
                  }
                  return propose((MarketId) arguments[0]);
                });
    return new ProposesOutcomes(
        oracle.questions, oracle.gathers, rulings, oracle.metrics, oracle.config, oracle.clock);
  }

  private MarketView propose(MarketId id) {
    proposed.add(oracle.answers.answer(id));
    return null;
  }

  private void ask(String feed, String comparison, String... bounds) {
    oracle.takes.take(
        new OracleQuestion(
            market,
            feed,
            Optional.ofNullable(comparison),
            Optional.of(List.of(bounds)).filter(some -> !some.isEmpty()),
            2,
            DECIDES));
  }

  private void refuses(String pointer, String feed, String comparison, String... bounds) {
    assertThatThrownBy(() -> ask(feed, comparison, bounds))
        .isInstanceOfSatisfying(
            Rejected.class,
            no ->
                assertThat(no.faults())
                    .singleElement()
                    .matches(fault -> fault.pointer().equals(pointer)));
  }

  private static void assertRefused(MarketRefusal refusal, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
