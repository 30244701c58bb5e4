package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.admin.CircuitBreaker.Position;
import com.predictiq.admin.CircuitBreaker.State;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BreakerDeskIT {

  private static final String ONE = "key:11111111";
  private static final String TWO = "member:22222222";

  private final TestDatabase database = TestDatabase.fresh();
  private final Transactions transactions = new Transactions(database);
  private final Sql sql = new Sql(transactions.dataSource());
  private final GivenSwitch safety = new GivenSwitch();
  private final BreakerDesk desk = new BreakerDesk(safety, new MoveStore(sql));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void of_a_switch_nobody_moved_there_is_nothing_to_tell() {
    assertThat(desk.state())
        .isEqualTo(
            new State(Position.CLOSED, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void an_operator_pauses_the_house() {
    State paused = put(Position.PAUSED, "a leak", ONE);
    assertThat(paused)
        .isEqualTo(
            new State(
                Position.PAUSED,
                Optional.of(SettableClock.START),
                Optional.of("a leak"),
                Optional.of(ONE)));
    assertThat(safety.paused()).isTrue();
    assertThat(moves()).containsExactly("PAUSED a leak by key:11111111, ended null by null");
  }

  @Test
  void an_operator_lets_the_house_go_on_after_the_auditor_paused_it() {
    safety.pause("books do not add up", "auditor");
    assertThat(desk.state().by()).contains("auditor");
    State closed = put(Position.CLOSED, "found and mended", ONE);
    assertThat(closed.position()).isEqualTo(Position.CLOSED);
    assertThat(closed.since()).isPresent();
    assertThat(closed.reason()).contains("found and mended");
    assertThat(closed.by()).contains(ONE);
    assertThat(safety.paused()).isFalse();
    assertThat(moves())
        .containsExactly(
            "CLOSED found and mended by key:11111111, ended books do not add up by auditor");
  }

  @Test
  void who_comes_second_changes_nothing() {
    put(Position.PAUSED, "first", ONE);
    assertThat(put(Position.PAUSED, "second", TWO).reason()).contains("first");
    put(Position.CLOSED, "over", ONE);
    assertThat(put(Position.CLOSED, "over too", TWO).reason()).contains("over");
    assertThat(moves()).hasSize(2);
  }

  @Test
  void a_closed_switch_tells_who_closed_it_last() {
    put(Position.PAUSED, "one", ONE);
    put(Position.CLOSED, "two", ONE);
    put(Position.PAUSED, "three", TWO);
    put(Position.CLOSED, "four", TWO);
    assertThat(desk.state().reason()).contains("four");
    assertThat(desk.state().by()).contains(TWO);
  }

  @Test
  void of_many_operators_at_once_one_is_noted() throws Exception {
    safety.pause("books do not add up", "auditor");
    CyclicBarrier together = new CyclicBarrier(6);
    List<Thread> threads =
        IntStream.range(0, 6)
            .mapToObj(i -> new Thread(() -> closesTogether("key:" + i, together)))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(moves()).hasSize(1);
    assertThat(safety.moved).hasValue(2);
  }

  @Test
  void what_operators_did_stays_on_record() {
    put(Position.PAUSED, "one", ONE);
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
    put(Position.CLOSED, "mended", operator);
  }

  private State put(Position position, String reason, String operator) {
    return transactions.call(() -> desk.put(position, reason, operator));
  }

  private List<String> moves() {
    return sql.list(
        """
        select position || ' ' || reason || ' by ' || moved_by || ', ended '
               || coalesce(ended_reason, 'null') || ' by ' || coalesce(ended_by, 'null') as move
          from admin.switch_moves order by number\
        """,
        row -> row.getString("move"));
  }
}
