package com.predictiq.platform.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.Breaker.Hold;
import com.predictiq.platform.Breaker.Trip;
import com.predictiq.platform.BreakerState;
import com.predictiq.platform.Operation;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerIT {

  private static final Duration HEALED = Duration.ofHours(6);

  private final TestDatabase database = TestDatabase.fresh();
  private final Transactions transactions = new Transactions(database);
  private final SettableClock clock = new SettableClock();
  private final SwitchStore store = new SwitchStore(new Sql(transactions.dataSource()));
  private final MainSwitch breaker =
      new MainSwitch(store, SafetyConfig.from(TestConfig.defaults()), clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void ten_errors_in_a_minute_are_borne_and_the_eleventh_opens_it() {
    fail(10);
    assertThat(state()).isEqualTo(BreakerState.CLOSED);
    assertThat(fail(1)).isTrue();
    assertThat(state()).isEqualTo(BreakerState.OPEN);
    assertThat(breaker.standing().trip()).get().returns("errors", Trip::by);
    assertThat(refusal(Operation.WAGERS)).isEqualTo(RequestRefusal.PLATFORM_PAUSED);
  }

  @Test
  void the_minute_slides() {
    fail(10);
    clock.advance(Duration.ofSeconds(60));
    fail(10);
    assertThat(state()).isEqualTo(BreakerState.CLOSED);
    clock.advance(Duration.ofSeconds(59));
    fail(1);
    assertThat(state()).isEqualTo(BreakerState.OPEN);
  }

  @Test
  void after_six_hours_five_good_probes_close_it() {
    fail(11);
    clock.advance(HEALED.minusMillis(1));
    assertThat(state()).isEqualTo(BreakerState.OPEN);
    clock.advance(Duration.ofMillis(1));
    assertThat(state()).isEqualTo(BreakerState.HALF_OPEN);
    IntStream.range(0, 4).forEach(i -> probe());
    assertThat(state()).isEqualTo(BreakerState.HALF_OPEN);
    probe();
    assertThat(state()).isEqualTo(BreakerState.CLOSED);
    fail(10); // those of before are forgotten
    assertThat(state()).isEqualTo(BreakerState.CLOSED);
  }

  @Test
  void a_failure_while_half_open_opens_it_for_another_six_hours() {
    fail(11);
    clock.advance(HEALED);
    IntStream.range(0, 4).forEach(i -> probe());
    fail(1);
    assertThat(state()).isEqualTo(BreakerState.OPEN);
    clock.advance(HEALED);
    IntStream.range(0, 4).forEach(i -> probe());
    assertThat(state()).isEqualTo(BreakerState.HALF_OPEN);
  }

  @Test
  void a_probe_that_is_undone_has_proved_nothing() {
    fail(11);
    clock.advance(HEALED);
    IntStream.range(0, 4).forEach(i -> probe());
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      breaker.require(Operation.WAGERS);
                      throw new IllegalStateException("no such market");
                    }))
        .hasMessage("no such market");
    assertThat(state()).isEqualTo(BreakerState.HALF_OPEN);
  }

  @Test
  void one_probe_at_a_time_and_nobody_waits_for_it() throws Exception {
    fail(11);
    clock.advance(HEALED);
    try (var connection = database.connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select * from platform.safety_switch for update");
      assertThat(refusal(Operation.WAGERS)).isEqualTo(RequestRefusal.PLATFORM_PAUSED);
      connection.rollback(); // a server only notices some time later that somebody hung up
    }
    probe();
  }

  @Test
  void an_operators_hold_does_not_hide_the_auditors() {
    breaker.pause("a leak", "key:12345678");
    clock.advance(Duration.ofMinutes(1));
    breaker.pause("books do not add up", "auditor");
    assertThat(breaker.standing().holds())
        .extracting(Hold::holder, Hold::reason)
        .containsExactly(
            tuple(Breaker.OPERATOR, "a leak"), tuple("auditor", "books do not add up"));
    breaker.release(Breaker.OPERATOR, "key:12345678");
    assertThat(state()).isEqualTo(BreakerState.PAUSED);
    breaker.release("auditor", "key:12345678");
    assertThat(state()).isEqualTo(BreakerState.CLOSED);
  }

  @Test
  void a_hold_outlasts_a_trip() {
    fail(11);
    breaker.pause("a leak", "member:1");
    clock.advance(HEALED);
    assertThat(state()).isEqualTo(BreakerState.PAUSED);
    breaker.release(Breaker.OPERATOR, "member:1");
    assertThat(state()).isEqualTo(BreakerState.HALF_OPEN);
  }

  @ParameterizedTest
  @EnumSource(BreakerState.class)
  void what_the_table_says_is_what_happens(BreakerState state) {
    bring(state);
    assertThat(state()).isEqualTo(state);
    for (Operation operation : Operation.values()) {
      boolean stopped = operation.in(state) == Operation.Verdict.STOPPED;
      assertThat(refusal(operation))
          .as("%s in %s", operation, state)
          .isEqualTo(stopped ? RequestRefusal.PLATFORM_PAUSED : null);
    }
  }

  @Test
  void a_way_out_is_closed_by_its_name_only_and_opened_again() {
    breaker.pause("a leak", "key:12345678");
    assertThat(breaker.stop(Operation.WITHDRAWALS, "the chain has forked", "key:1")).isTrue();
    assertThat(breaker.stop(Operation.WITHDRAWALS, "another", "key:2")).isFalse();
    assertThat(refusal(Operation.WITHDRAWALS)).isEqualTo(RequestRefusal.OPERATION_STOPPED);
    assertThatCode(() -> breaker.require(Operation.CLAIMS)).doesNotThrowAnyException();
    breaker.letGoOn(Operation.WITHDRAWALS, "key:1");
    assertThatCode(() -> breaker.require(Operation.WITHDRAWALS)).doesNotThrowAnyException();
  }

  private void bring(BreakerState state) {
    switch (state) {
      case CLOSED -> {}
      case OPEN -> transactions.run(() -> breaker.trip("by hand", "key:1"));
      case HALF_OPEN -> transactions.run(() -> breaker.probe("key:1"));
      case PAUSED -> breaker.pause("by hand", "key:1");
    }
  }

  private boolean fail(int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> transactions.call(() -> breaker.failed("POST /markets/{id}/wagers")))
        .reduce(false, Boolean::logicalOr);
  }

  private void probe() {
    transactions.run(() -> breaker.require(Operation.MARKET_CREATION));
  }

  private Refusal refusal(Operation operation) {
    Rejected rejected =
        catchThrowableOfType(
            Rejected.class, () -> transactions.run(() -> breaker.require(operation)));
    return rejected == null ? null : rejected.refusal();
  }

  private BreakerState state() {
    return breaker.standing().state();
  }
}
