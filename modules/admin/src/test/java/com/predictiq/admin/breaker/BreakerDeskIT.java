package com.predictiq.admin.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.CircuitBreaker.State;
import com.predictiq.admin.CircuitBreaker.Wish;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Breaker.Hold;
import com.predictiq.platform.BreakerState;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Operation;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BreakerDeskIT {

  private static final String ONE = "key:11111111";
  private static final String TWO = "member:22222222";
  private static final MemberId ANN = new MemberId(new UUID(1, 1));
  private static final MemberId BOB = new MemberId(new UUID(2, 2));
  private static final MemberId EVE = new MemberId(new UUID(3, 3));

  private final TestDatabase database = TestDatabase.fresh();
  private final Transactions transactions = new Transactions(database);
  private final Sql sql = new Sql(transactions.dataSource());
  private final SettableClock clock = new SettableClock();
  private final GivenBreaker breaker = new GivenBreaker();
  private final GivenDecisions decisions = new GivenDecisions();
  private final Told told = new Told();
  private final GuardianDesk guardians =
      new GuardianDesk(decisions, new VoteStore(sql), breaker, told, clock);
  private final BreakerDesk desk =
      new BreakerDesk(breaker, guardians, new MoveStore(sql), told, clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void of_a_switch_nobody_moved_there_is_nothing_to_tell() {
    assertThat(desk.state().position()).isEqualTo(BreakerState.CLOSED);
    assertThat(desk.state().by()).isEmpty();
  }

  @Test
  void an_operator_pauses_the_house_and_the_log_hears_the_difference() {
    State paused = put(BreakerState.PAUSED, "a leak", ONE);
    assertThat(paused.position()).isEqualTo(BreakerState.PAUSED);
    assertThat(paused.reason()).contains("a leak");
    assertThat(told.changes)
        .singleElement()
        .returns(ONE, Changed::actor)
        .returns("CLOSED", it -> it.before().get("state"))
        .returns("PAUSED", it -> it.after().get("state"));
  }

  @Test
  void who_comes_second_changes_nothing() {
    put(BreakerState.PAUSED, "first", ONE);
    assertThat(put(BreakerState.PAUSED, "second", TWO).reason()).contains("first");
    put(BreakerState.CLOSED, "over", ONE);
    assertThat(put(BreakerState.CLOSED, "over too", TWO).reason()).contains("over");
    assertThat(told.changes).hasSize(2);
  }

  @Test
  void one_hold_needs_no_name_and_its_end_is_on_record() {
    breaker.hold("auditor", "books do not add up", "auditor");
    State closed = put(BreakerState.CLOSED, "found and mended", ONE);
    assertThat(closed.position()).isEqualTo(BreakerState.CLOSED);
    assertThat(closed.by()).contains(ONE);
    assertThat(sql.list("select ended from admin.switch_moves", row -> row.getString("ended")))
        .containsExactly("books do not add up (auditor)");
  }

  @Test
  void a_hold_nobody_has_seen_is_not_let_go_with_another() {
    put(BreakerState.PAUSED, "a leak", ONE);
    breaker.hold("auditor", "books do not add up", "auditor");
    assertRefused(AdminRefusal.HOLDS_NOT_NAMED, wish(BreakerState.CLOSED, Set.of()));
    assertRefused(AdminRefusal.HOLDS_NOT_NAMED, wish(BreakerState.CLOSED, Set.of("operator")));
    assertThat(desk.state().holds()).hasSize(2);
    put(wish(BreakerState.CLOSED, Set.of("operator", "auditor")));
    assertThat(desk.state().position()).isEqualTo(BreakerState.CLOSED);
  }

  @Test
  void ways_out_are_closed_by_name_only() {
    put(BreakerState.PAUSED, "a leak", ONE);
    put(stopping(Set.of(Operation.CLAIMS, Operation.WITHDRAWALS)));
    assertThat(desk.state().stops()).hasSize(2);
    put(stopping(Set.of(Operation.WITHDRAWALS)));
    assertThat(desk.state().stops())
        .extracting(stop -> stop.operation())
        .containsExactly(Operation.WITHDRAWALS);
    put(BreakerState.CLOSED, "over", ONE);
    assertThat(desk.state().stops()).hasSize(1); // what was not spoken of stays
  }

  @Test
  void only_a_breaker_that_opened_is_half_open() {
    assertRefused(AdminRefusal.BREAKER_NOT_TRIPPED, wish(BreakerState.HALF_OPEN, Set.of()));
    put(BreakerState.OPEN, "let it cool", ONE);
    assertThat(put(BreakerState.HALF_OPEN, "try it", ONE).position())
        .isEqualTo(BreakerState.HALF_OPEN);
  }

  @Test
  void two_thirds_of_the_weight_pause_the_house() {
    decide(ANN + "=2," + BOB + "=1");
    assertThatThrownBy(() -> vote(EVE)).isInstanceOf(Rejected.class);
    vote(BOB);
    assertThat(breaker.standing().state()).isEqualTo(BreakerState.CLOSED);
    assertThat(guardians.council().needed()).isEqualTo(2);
    vote(ANN);
    assertThat(breaker.standing().holds()).extracting(Hold::holder).containsExactly("guardians");
  }

  @Test
  void guardians_hold_for_as_long_as_they_vote() {
    decide(ANN + "=1");
    vote(ANN);
    assertRefused(AdminRefusal.GUARDIANS_HOLD, wish(BreakerState.CLOSED, Set.of()));
    clock.advance(Duration.ofDays(1));
    put(BreakerState.CLOSED, "a day has passed", ONE);
    vote(ANN);
    transactions.run(() -> guardians.takeBack(ANN));
    assertThat(desk.state().position()).isEqualTo(BreakerState.PAUSED);
    put(BreakerState.CLOSED, "they agreed", ONE);
  }

  @Test
  void who_is_no_guardian_any_more_does_not_count() {
    decide(ANN + "=1," + BOB + "=1," + EVE + "=1");
    vote(ANN);
    decide(BOB + "=1," + EVE + "=2");
    vote(BOB);
    assertThat(breaker.standing().state()).isEqualTo(BreakerState.CLOSED);
  }

  @Test
  void of_many_operators_at_once_one_is_noted() throws Exception {
    breaker.hold("auditor", "books do not add up", "auditor");
    CyclicBarrier together = new CyclicBarrier(6);
    List<Thread> threads =
        IntStream.range(0, 6)
            .mapToObj(i -> new Thread(() -> closesTogether("key:" + i, together)))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(told.changes).hasSize(1);
  }

  @Test
  void what_operators_did_stays_on_record() {
    put(BreakerState.PAUSED, "one", ONE);
    assertThatThrownBy(() -> sql.change("delete from admin.switch_moves"))
        .hasStackTraceContaining("append-only");
  }

  @Test
  void the_last_move_comes_from_an_index() {
    QueryPlan.of(database, MoveStore.LAST_CLOSED).usesIndex("switch_moves_closed");
  }

  private void closesTogether(String operator, CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException failed) {
      throw new IllegalStateException(failed);
    }
    put(BreakerState.CLOSED, "mended", operator);
  }

  private void decide(String guardians) {
    decisions.decide(GuardianSet.KEY, guardians, "change:1");
  }

  private void vote(MemberId guardian) {
    transactions.run(() -> guardians.vote(guardian, "a leak"));
  }

  private void assertRefused(AdminRefusal refusal, Wish wish) {
    assertThatThrownBy(() -> put(wish))
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }

  private State put(BreakerState state, String reason, String operator) {
    return put(new Wish(state, reason, operator, Set.of(), Optional.empty()));
  }

  private State put(Wish wish) {
    return transactions.call(() -> desk.put(wish));
  }

  private static Wish wish(BreakerState state, Set<String> holds) {
    return new Wish(state, "because", ONE, holds, Optional.empty());
  }

  private static Wish stopping(Set<Operation> operations) {
    return new Wish(BreakerState.PAUSED, "because", ONE, Set.of(), Optional.of(operations));
  }
}
