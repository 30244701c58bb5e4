package com.predictiq.chain.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.WithdrawalEnded;
import com.predictiq.chain.WithdrawalState;
import com.predictiq.chain.WithdrawalView;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.standalone.Failures.Kind;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Changed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stellar.sdk.AccountMergeOperation;
import org.stellar.sdk.Memo;

class CashierIT {

  private static final PageRequest FIRST = new PageRequest(10, Optional.empty());
  private static final long FUNDED = 100_000_000_000L;

  private static GivenCashier given;

  private final Person bob = given.stellar.person();
  private final MemberId member = given.member(100);
  private final long before = given.books.external();

  /** One house for all: each has a member and a destination of its own. */
  @BeforeAll
  static void open() {
    given = new GivenCashier();
    Person.befriend(given.stellar.horizon.url(), given.ann.address()); // who pays for all of them
  }

  @AfterAll
  static void close() {
    given.close();
  }

  @BeforeEach
  void hear_nothing_of_the_others() {
    given.books.letters.clear();
    given.books.told.clear();
  }

  @AfterEach
  void calm_down() {
    given.stellar.network.demandFee(100);
    given.stellar.failures.lag(0);
    for (Kind kind : Kind.values()) {
      given.stellar.failures.next(kind, 0);
    }
    pay();
    assertThat(given.free()).hasSize(4);
    assertThat(given.inCustody()).isEqualTo(-given.books.external());
  }

  @Test
  void what_is_asked_out_is_set_apart_paid_and_gone() {
    WithdrawalView asked = given.ask(member, "40", bob.address());
    assertThat(given.books.cash(member).text()).isEqualTo("60.0000000");
    pay();
    assertThat(given.view(asked).state()).isEqualTo(WithdrawalState.SETTLED);
    assertThat(given.on(bob)).isEqualTo(FUNDED + 400_000_000);
    assertThat(given.books.external()).isEqualTo(before + 400_000_000);
    assertThat(given.inCustody()).isEqualTo(-before - 400_000_000); // fees are others' matter
    assertThat(given.free()).hasSize(4);
    assertThat(given.books.letters).hasOnlyElementsOfType(WithdrawalEnded.class).hasSize(1);
  }

  @Test
  void several_are_on_their_way_at_once_and_each_arrives() {
    for (int i = 0; i < 10; i++) {
      given.ask(member, "1.5", bob.address());
    }
    assertThat(given.cashier().signDue()).isEqualTo(4);
    assertThat(given.cashier().signDue()).isZero();
    for (int i = 0; i < 3; i++) {
      pay();
    }
    assertThat(given.on(bob)).isEqualTo(FUNDED + 150_000_000);
    assertThat(given.inCustody()).isEqualTo(-given.books.external());
  }

  /** As in the house: a thread for each channel, and all that can be lost is lost. */
  @Test
  void many_hands_pay_each_once() {
    MemberId rich = given.member(100);
    for (int i = 0; i < 24; i++) {
      given.ask(rich, "1.5", bob.address());
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      given.stellar.failures.next(Kind.TIMEOUT_AFTER_INCLUSION, 3);
      given.stellar.failures.next(Kind.DROPPED_AFTER_INCLUSION, 3);
      Cashier cashier = given.cashier(new Hands(threads, 4));
      for (int i = 0; i < 12; i++) {
        cashier.followSent();
        cashier.signDue();
      }
      cashier.followSent();
    } finally {
      threads.shutdown();
    }
    assertThat(given.on(bob)).isEqualTo(FUNDED + 24 * 15_000_000L);
    assertThat(given.inCustody()).isEqualTo(-given.books.external());
    assertThat(given.free()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {
        "TOO_MANY",
        "UNAVAILABLE",
        "TIMEOUT_AFTER_INCLUSION",
        "DROPPED_AFTER_INCLUSION",
        "TIMEOUT_BEFORE_INCLUSION"
      })
  void whatever_the_server_says_it_is_paid_once(Kind failure) {
    WithdrawalView asked = given.ask(member, "40", bob.address());
    given.cashier().signDue();
    given.stellar.failures.next(failure, 1);
    payThroughTrouble();
    given.stellar.failures.next(failure, 0);
    payThroughTrouble();
    assertThat(given.view(asked).state()).isEqualTo(WithdrawalState.SETTLED);
    assertThat(given.on(bob)).isEqualTo(FUNDED + 400_000_000);
  }

  /** The statements between which it dies: before and after each commit, and each call. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void a_crash_at_any_step_pays_once(int survived) {
    WithdrawalView asked = given.ask(member, "40", bob.address());
    Dying dying = new Dying(survived);
    try {
      Cashier cashier = given.cashier(given.stellar.watch(), dying);
      cashier.signDue();
      cashier.followSent();
    } catch (IllegalStateException died) {
      assertThat(died).hasMessage("died");
    }
    pay();
    pay();
    assertThat(given.view(asked).state()).isEqualTo(WithdrawalState.SETTLED);
    assertThat(given.on(bob)).isEqualTo(FUNDED + 400_000_000);
    assertThat(given.books.external()).isEqualTo(before + 400_000_000);
    assertThat(given.free()).hasSize(4);
  }

  @Test
  void what_nobody_includes_comes_back_and_only_after_its_end_is_proven() {
    WithdrawalView asked = given.ask(member, "40", bob.address());
    given.cashier().signDue();
    given.stellar.network.demandFee(1_000_000);
    given.cashier().followSent();
    given.stellar.pass(Duration.ofSeconds(121));
    given.stellar.failures.lag(30);
    assertThat(given.cashier().followSent()).isZero(); // a server that lags proves nothing
    given.stellar.failures.lag(0);
    given.stellar.pass(Duration.ofSeconds(5));
    assertThat(given.cashier().followSent()).isEqualTo(1);
    assertThat(given.view(asked).state()).isEqualTo(WithdrawalState.RELEASED);
    assertThat(given.books.cash(member).text()).isEqualTo("100.0000000");
    assertThat(given.on(bob)).isEqualTo(FUNDED);
    assertThat(given.free()).hasSize(4);
  }

  @Test
  void what_was_included_is_not_given_back_because_a_server_lags() {
    WithdrawalView asked = given.ask(member, "40", bob.address());
    given.cashier().signDue();
    given.stellar.failures.next(Kind.TIMEOUT_AFTER_INCLUSION, 1);
    given.stellar.failures.lag(200);
    given.cashier().followSent();
    given.stellar.pass(Duration.ofSeconds(150));
    assertThat(given.cashier().followSent()).isZero();
    given.stellar.failures.lag(0);
    assertThat(given.cashier().followSent()).isEqualTo(1);
    assertThat(given.view(asked).state()).isEqualTo(WithdrawalState.SETTLED);
  }

  @Test
  void what_a_ledger_refuses_comes_back() {
    Person cid = given.stellar.person();
    WithdrawalView asked = given.ask(member, "40", cid.address());
    given.cashier().signDue();
    cid.submit(Memo.none(), new AccountMergeOperation.Builder(bob.address()).build());
    given.cashier().followSent();
    assertThat(given.view(asked).state()).isEqualTo(WithdrawalState.RELEASED);
    assertThat(given.view(asked).reason()).hasValueSatisfying(it -> assertThat(it).isNotBlank());
    assertThat(given.books.cash(member).text()).isEqualTo("100.0000000");
    given.ask(member, "5", bob.address());
    pay();
    assertThat(given.inCustody()).isEqualTo(-given.books.external());
  }

  @Test
  void a_price_that_rises_is_followed_with_the_same_envelope() {
    WithdrawalView asked = given.ask(member, "40", bob.address());
    given.cashier().signDue();
    String hash = given.view(asked).transaction().orElseThrow();
    given.stellar.network.demandFee(1_000);
    for (int i = 0; i < 8; i++) {
      given.cashier().followSent();
    }
    assertThat(given.view(asked).state()).isEqualTo(WithdrawalState.SETTLED);
    assertThat(given.stellar.watch().inclusion(hash)).isPresent();
  }

  @Test
  void much_money_waits_for_its_time_and_for_two_people() {
    MemberId rich = given.member(9_000);
    given.ask(rich, "9000", bob.address());
    WithdrawalView asked = given.view(given.desk.of(rich, FIRST).items().get(0));
    given.commits.run(
        () ->
            given.books.sql.change(
                "update chain.withdrawals set approvals_needed = 2, ready_at = ?",
                given.stellar.clock.instant().plusSeconds(60)));
    given.commits.run(() -> given.desk.approve(asked.id(), "olga"));
    assertThatThrownBy(() -> given.desk.approve(asked.id(), "olga"))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.OTHER_APPROVER_NEEDED));
    given.stellar.pass(Duration.ofSeconds(61));
    assertThat(given.cashier().signDue()).isZero();
    given.commits.run(() -> given.desk.approve(asked.id(), "piet"));
    assertThat(given.cashier().signDue()).isEqualTo(1);
    assertThat(given.books.told).filteredOn(Changed.class::isInstance).hasSize(2);
  }

  private void pay() {
    given.cashier().followSent();
    given.cashier().signDue();
    given.cashier().followSent();
  }

  private void payThroughTrouble() {
    for (int i = 0; i < 3; i++) {
      try {
        pay();
      } catch (NetworkFailed again) {
        assertThat(again).hasMessageContaining("Horizon");
      }
    }
  }

  /** Dies before or after a commit: of two counts one is before and one after. */
  private final class Dying implements Commits {
    private final AtomicInteger left;

    Dying(int survived) {
      left = new AtomicInteger(survived);
    }

    @Override
    public <T> T call(Supplier<T> step) {
      dieIfItIsTime();
      T done = given.commits.call(step);
      dieIfItIsTime();
      return done;
    }

    private void dieIfItIsTime() {
      if (left.getAndDecrement() == 0) {
        throw new IllegalStateException("died");
      }
    }
  }

  @Test
  void a_crash_of_the_test_is_one() {
    assertThatThrownBy(() -> new Dying(0).call(() -> 1)).hasMessage("died");
  }
}
