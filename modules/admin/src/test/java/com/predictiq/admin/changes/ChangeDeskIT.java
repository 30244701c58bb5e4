package com.predictiq.admin.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.ChangeView;
import com.predictiq.admin.ChangeView.End;
import com.predictiq.admin.ChangeView.State;
import com.predictiq.admin.Changes.Wish;
import com.predictiq.admin.breaker.GivenDecisions;
import com.predictiq.admin.breaker.Told;
import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Decidable;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeDeskIT {

  private static final String ANN = "member:ann";
  private static final String BOB = "key:01234567";
  private static final String FEE = "predictiq.test.fee";
  private static final Duration LOCK = Duration.ofDays(2);

  private final TestDatabase database = TestDatabase.fresh();
  private final Transactions transactions = new Transactions(database);
  private final Sql sql = new Sql(transactions.dataSource());
  private final SettableClock clock = new SettableClock();
  private final GivenDecisions settings = new GivenDecisions();
  private final Told told = new Told();
  private final ChangeDesk desk =
      new ChangeDesk(
          new ChangeStore(sql),
          new Decidables(settings, List.of(new Fees())),
          ChangesConfig.from(TestConfig.defaults()),
          told,
          new TimeOrderedIds(clock, new Random(7)),
          clock);

  @BeforeEach
  void given() {
    settings.decide(FEE, "250", "test");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void two_agree_and_after_its_time_it_is_applied() {
    ChangeView change = propose("300");
    assertThat(approve(change, BOB).approval())
        .get()
        .returns(clock.instant().plus(LOCK), it -> it.dueAt());
    clock.advance(LOCK.minusMillis(1));
    assertThat(applyNext()).isFalse();
    assertThat(settings.decided).containsEntry(FEE, "250");
    clock.advance(Duration.ofMillis(1));
    assertThat(applyNext()).isTrue();
    assertThat(settings.decided).containsEntry(FEE, "300");
    assertThat(only().state()).isEqualTo(State.APPLIED);
    assertThat(applyNext()).isFalse();
    assertThat(told.changes)
        .extracting(Changed::action)
        .containsExactly("change.propose", "change.approve", "change.apply");
    assertThat(told.changes.get(2).after()).containsEntry("by", ANN + ", " + BOB);
  }

  @Test
  void nobody_approves_their_own() {
    ChangeView change = propose("300");
    assertRefused(AdminRefusal.SECOND_APPROVAL_REQUIRED, () -> approve(change, ANN));
    clock.advance(Duration.ofDays(6));
    assertThat(applyNext()).isFalse();
  }

  /** The canary: the table holds the rule also against code that forgot it. */
  @Test
  void the_table_knows_no_change_approved_by_its_proposer() {
    propose("300");
    assertThatThrownBy(
            () ->
                sql.change(
                    """
                    update admin.changes set state = 'APPROVED', approved_by = proposed_by,
                      approved_at = now(), due_at = now() + interval '2 days'\
                    """))
        .hasStackTraceContaining("changes_check");
    assertThatThrownBy(
            () ->
                sql.change(
                    """
                    update admin.changes set state = 'APPROVED', approved_by = 'key:x',
                      approved_at = now(), due_at = now() + interval '1 hour'\
                    """))
        .hasStackTraceContaining("changes_check");
  }

  @Test
  void one_is_enough_to_stop_it() {
    ChangeView change = propose("300");
    approve(change, BOB);
    transactions.run(() -> desk.cancel(change.id(), "No.", BOB));
    clock.advance(LOCK);
    assertThat(applyNext()).isFalse();
    assertThat(only().end()).get().returns("No.", End::reason);
    assertRefused(AdminRefusal.CHANGE_OVER, () -> approve(change, BOB));
    propose("300"); // the setting is free again
  }

  @Test
  void a_setting_has_one_change_at_a_time() {
    ChangeView change = propose("300");
    assertRefused(AdminRefusal.CHANGE_PENDING, () -> propose("400"));
    approve(change, BOB);
    assertRefused(AdminRefusal.CHANGE_APPROVED, () -> approve(change, BOB));
    assertRefused(AdminRefusal.CHANGE_PENDING, () -> propose("400"));
  }

  @Test
  void what_nobody_agrees_to_for_a_week_is_over() {
    ChangeView change = propose("300");
    clock.advance(ChangeDesk.A_PROPOSAL_HOLDS.plusMillis(1));
    assertRefused(AdminRefusal.CHANGE_OVER, () -> approve(change, BOB));
    assertThat(transactions.call(desk::lapse)).isEqualTo(1);
    assertThat(only().state()).isEqualTo(State.LAPSED);
  }

  @Test
  void what_can_no_longer_be_lived_with_fails_and_says_why() {
    approve(propose("300"), BOB);
    settings.decide("predictiq.test.least", "400", "test");
    clock.advance(LOCK);
    assertThat(applyNext()).isTrue();
    assertThat(only().state()).isEqualTo(State.FAILED);
    assertThat(only().end().orElseThrow().reason()).contains("below");
    assertThat(settings.decided).containsEntry(FEE, "250");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1001", "many", "250"})
  void nonsense_and_what_is_so_already_is_refused_at_once(String value) {
    assertRefused(RequestRefusal.VALIDATION_FAILED, () -> propose(value));
  }

  @Test
  void what_no_module_lets_be_decided_is_refused() {
    Wish wish = new Wish("predictiq.platform.secret", "x", "Why not.", Optional.empty(), ANN);
    assertRefused(
        RequestRefusal.VALIDATION_FAILED, () -> transactions.call(() -> desk.propose(wish)));
    assertRefused(
        AdminRefusal.CHANGE_NOT_FOUND,
        () -> transactions.call(() -> desk.approve(new UUID(1, 1), BOB)));
  }

  private ChangeView propose(String value) {
    Wish wish = new Wish(FEE, value, "We have costs.", Optional.empty(), ANN);
    return transactions.call(() -> desk.propose(wish));
  }

  private ChangeView approve(ChangeView change, String operator) {
    return transactions.call(() -> desk.approve(change.id(), operator));
  }

  private boolean applyNext() {
    return transactions.call(desk::applyNext);
  }

  private ChangeView only() {
    return desk.changes(Optional.empty(), new PageRequest(20, Optional.empty())).items().get(0);
  }

  private static void assertRefused(Refusal refusal, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }

  /** A module with a fee that must not be below another setting. */
  private static final class Fees implements Decidable {

    @Override
    public Set<String> keys() {
      return Set.of(FEE);
    }

    @Override
    public void check(Config settings) {
      String fee = settings.getOptionalValue(FEE, String.class).orElse("");
      if (!fee.matches("[0-9]{1,3}|1000")) {
        throw new BadSetting(FEE, "is no fee.");
      }
      int least =
          Integer.parseInt(
              settings.getOptionalValue("predictiq.test.least", String.class).orElse("0"));
      if (Integer.parseInt(fee) < least) {
        throw new BadSetting(FEE, "is below the least.");
      }
    }
  }
}
