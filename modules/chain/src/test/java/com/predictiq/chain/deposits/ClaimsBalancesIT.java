package com.predictiq.chain.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.ClaimState;
import com.predictiq.chain.ClaimableBalanceView;
import com.predictiq.chain.DepositState;
import com.predictiq.chain.DepositView;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.standalone.Failures.Kind;
import com.predictiq.chain.withdrawals.GivenCashier;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.QueryPlan;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stellar.sdk.Asset;
import org.stellar.sdk.ClaimClaimableBalanceOperation;
import org.stellar.sdk.Claimant;
import org.stellar.sdk.CreateClaimableBalanceOperation;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Predicate;
import org.stellar.sdk.Transaction;

/** What was set aside for custody: fetched and credited once, or left and told of. */
class ClaimsBalancesIT {

  private static final PageRequest FIRST = new PageRequest(100, Optional.empty());
  private static final Predicate ALWAYS = new Predicate.Unconditional();

  private final GivenCashier given = new GivenCashier();
  private final GivenWatcher watcher =
      new GivenWatcher(given.books, given.stellar, given.assets, given.stellar.clock);
  private final MemberId member = given.books.member();
  private final Memo memo = Memo.id(Long.parseLong(given.commits.call(() -> watcher.memo(member))));

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void what_was_set_aside_for_us_is_fetched_and_credited_by_the_memo_of_who_did() {
    Transaction made = setAside("12.5", memo, ALWAYS);
    live();
    assertThat(cash()).isEqualTo(125_000_000);
    assertThat(given.inCustody()).isEqualTo(125_000_000).isEqualTo(-given.books.external());
    assertThat(claims())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(ClaimState.CLAIMED);
              assertThat(one.balance()).isEqualTo(id(made));
              assertThat(one.transaction()).isEqualTo(made.hashHex());
            });
    assertThat(watcher.desk().of(member, FIRST).items())
        .singleElement()
        .extracting(DepositView::sender)
        .isEqualTo(given.ann.address());
    live();
    given.commits.run(() -> watcher.desk().replayFrom(1, "olga"));
    live();
    assertThat(cash()).isEqualTo(125_000_000);
  }

  @Test
  void without_a_memo_that_is_somebodys_it_is_fetched_and_parked() {
    setAside("3", Memo.none(), ALWAYS);
    setAside("4", Memo.text("for whom?"), ALWAYS);
    live();
    assertThat(given.inCustody()).isEqualTo(70_000_000);
    List<DepositView> parked =
        watcher.desk().parked(FIRST).items().stream()
            .filter(one -> one.sender().equals(given.ann.address()))
            .toList();
    assertThat(parked)
        .extracting(DepositView::state)
        .containsExactly(DepositState.UNKNOWN_MEMO, DepositState.NO_MEMO);
    given.commits.run(() -> watcher.desk().assign(parked.get(0).operation(), member, "olga"));
    assertThat(cash()).isEqualTo(40_000_000);
  }

  @Test
  void what_may_not_be_fetched_yet_waits_for_its_time() {
    long tomorrow = given.stellar.clock.instant().plus(Duration.ofDays(1)).getEpochSecond();
    setAside("5", memo, new Predicate.Not(new Predicate.AbsBefore(tomorrow)));
    live();
    assertThat(claims())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(ClaimState.WAITING);
              assertThat(one.reason()).contains("it may not be fetched yet");
              assertThat(one.dueAt().orElseThrow().getEpochSecond()).isEqualTo(tomorrow);
            });
    given.stellar.pass(Duration.ofDays(1));
    live();
    assertThat(cash()).isEqualTo(50_000_000);
  }

  @Test
  void what_is_not_for_us_to_have_is_left_with_the_reason() {
    Asset strange = Asset.create("USDC:" + given.ann.address());
    setAside(strange, "5", memo, ours(ALWAYS));
    setAside("0.05", memo, ALWAYS);
    setAside("6", memo, new Predicate.RelBefore(1));
    Transaction back = setAside("7", memo, ours(ALWAYS), theirs());
    given.ann.submit(Memo.none(), new ClaimClaimableBalanceOperation.Builder(id(back)).build());
    given.stellar.pass(Duration.ofSeconds(5));
    live();
    assertThat(claims())
        .allMatch(one -> one.state() == ClaimState.LEFT)
        .extracting(one -> one.reason().orElseThrow())
        .containsExactly(
            "it was fetched already",
            "the time for it is over",
            "it is too small",
            "the house does not know the asset");
    assertThat(given.inCustody()).isZero();
    assertThat(cash()).isZero();
  }

  @Test
  void an_answer_that_is_lost_is_asked_for_again_and_nothing_else_is_signed() {
    setAside("8", memo, ALWAYS);
    take();
    claim();
    given.stellar.failures.next(Kind.TIMEOUT_AFTER_INCLUSION, 1);
    claim();
    given.stellar.failures.lag(3);
    claim();
    given.stellar.failures.lag(0);
    live();
    assertThat(cash()).isEqualTo(80_000_000);
    assertThat(claims()).singleElement().matches(one -> one.state() == ClaimState.CLAIMED);
  }

  @Test
  void a_claim_that_nobody_includes_is_signed_anew_when_it_cannot_be_any_more() {
    setAside("1", memo, ALWAYS); // opens the channel
    live();
    given.stellar.network.demandFee(10_000_000);
    Transaction later = setAside(Asset.create("native"), "9", memo, 10_000_000, ours(ALWAYS));
    live();
    String first = claim(later).claim().orElseThrow();
    given.stellar.pass(Duration.ofMinutes(3));
    given.stellar.network.demandFee(100);
    live();
    assertThat(cash()).isEqualTo(100_000_000);
    assertThat(claim(later).claim()).isPresent().get().isNotEqualTo(first);
  }

  @Test
  void a_death_at_any_step_neither_loses_nor_doubles() {
    for (int step = 0; step < 12; step++) {
      setAside("1", memo, ALWAYS);
      Dying dying = new Dying(step);
      try {
        watcher.take(given.stellar.watch(), dying);
        watcher.claim(given.stellar.watch(), dying);
        watcher.take(given.stellar.watch(), dying);
      } catch (IllegalStateException died) {
        assertThat(died).hasMessage("died");
      }
      live();
      assertThat(cash()).as("death before step %d", step).isEqualTo((step + 1) * 10_000_000L);
      assertThat(given.inCustody()).isEqualTo(-given.books.external());
    }
    assertThatThrownBy(() -> new Dying(0).call(() -> null)).hasMessage("died");
  }

  @Test
  void what_is_due_and_what_is_sent_are_found_by_an_index() {
    Timestamp now = Timestamp.from(given.stellar.clock.instant());
    QueryPlan.of(given.database, ClaimStore.DUE, now).usesIndex("claimable_balances_due");
    QueryPlan.of(given.database, ClaimStore.SENT).usesIndex("claimable_balances_sent");
    QueryPlan.of(given.database, ClaimStore.ALL, Long.MAX_VALUE, 20)
        .usesIndex("claimable_balances_operation_id_key");
  }

  /** Dies before a commit, or right after it, counted from the first. */
  private final class Dying implements Commits {
    private int left;

    Dying(int steps) {
      left = steps;
    }

    @Override
    public <T> T call(Supplier<T> step) {
      die();
      T done = given.commits.call(step);
      die();
      return done;
    }

    private void die() {
      if (left-- == 0) {
        throw new IllegalStateException("died");
      }
    }
  }

  private Transaction setAside(String amount, Memo with, Predicate when) {
    return setAside(Asset.create("native"), amount, with, ours(when));
  }

  private Transaction setAside(String amount, Memo with, Claimant... claimants) {
    return setAside(Asset.create("native"), amount, with, claimants);
  }

  private Transaction setAside(Asset asset, String amount, Memo with, Claimant... claimants) {
    return setAside(asset, amount, with, 100, claimants);
  }

  private Transaction setAside(
      Asset asset, String amount, Memo with, long fee, Claimant... claimants) {
    Transaction made =
        given.ann.signed(
            with,
            fee,
            new CreateClaimableBalanceOperation.Builder(amount, asset, Arrays.asList(claimants))
                .build());
    assertThat(given.ann.send(made).isSuccess()).isTrue();
    return made;
  }

  private Claimant ours(Predicate when) {
    return new Claimant(given.stellar.custody().address(), when);
  }

  private Claimant theirs() {
    return new Claimant(given.ann.address(), ALWAYS);
  }

  private static String id(Transaction made) {
    try {
      return made.getClaimableBalanceId(0);
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
  }

  private ClaimableBalanceView claim(Transaction made) {
    return claims().stream()
        .filter(one -> one.balance().equals(id(made)))
        .findFirst()
        .orElseThrow();
  }

  private List<ClaimableBalanceView> claims() {
    return watcher.claimable(given.commits);
  }

  private void live() {
    Stream.generate(() -> 0)
        .limit(3)
        .forEach(
            time -> {
              take();
              claim();
            });
    take();
  }

  private void take() {
    watcher.take(given.stellar.watch(), given.commits);
  }

  private void claim() {
    watcher.claim(given.stellar.watch(), given.commits);
  }

  private long cash() {
    return given.books.cash(member).units();
  }
}
