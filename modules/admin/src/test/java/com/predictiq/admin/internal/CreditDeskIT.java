package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.CreditView;
import com.predictiq.admin.Credits.Credit;
import com.predictiq.admin.breaker.Told;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import com.predictiq.testkit.WithDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithDatabase
class CreditDeskIT {

  private static final String ONE = "key:11111111";
  private static final String TWO = "member:22222222";

  private final SettableClock clock = new SettableClock();
  private final Told told = new Told();
  private final PlayBooks books = new PlayBooks();
  private final MemberId ana = new MemberId(UUID.randomUUID());
  private final Transactions transactions;
  private final Sql sql;
  private final CreditDesk desk;

  CreditDeskIT(TestDatabase database) {
    this.transactions = new Transactions(database);
    this.sql = new Sql(transactions.dataSource());
    this.desk =
        new CreditDesk(
            new CreditStore(sql),
            new OneMember(ana),
            books,
            books,
            AdminConfig.from(TestConfig.defaults()),
            told,
            new TimeOrderedIds(clock, new SecureRandom()),
            clock);
  }

  @Test
  void a_small_gift_is_made_at_once_and_comes_from_outside() {
    CreditView credit = credit("1000.00", ONE);
    assertThat(credit.isMade()).isTrue();
    assertThat(books.posted).hasSize(1);
    assertThat(books.posted.get(0).postings())
        .containsExactly(
            new Posting(
                AccountRef.external(PlayBooks.PLAY),
                AccountRef.cash(ana.value(), PlayBooks.PLAY),
                new Amount(PlayBooks.PLAY, 100_000)));
  }

  @Test
  void two_small_gifts_alike_are_two_gifts() {
    credit("5.00", ONE);
    credit("5.00", ONE);
    assertThat(books.posted).hasSize(2);
  }

  @Test
  void a_large_gift_waits_for_a_second_operator() {
    CreditView wish = credit("1000.01", ONE);
    assertThat(wish.isMade()).isFalse();
    assertThat(wish.waitsUntil()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
    assertThat(books.posted).isEmpty();
    CreditView made = credit("1000.01", TWO);
    assertThat(made.id()).isEqualTo(wish.id());
    assertThat(made.wishedBy()).isEqualTo(ONE);
    assertThat(made.approvedBy()).contains(TWO);
    assertThat(books.posted).hasSize(1);
  }

  @Test
  void the_log_hears_of_every_wish_and_every_gift() {
    credit("2000.00", ONE);
    credit("2000.00", TWO);
    credit("5.00", TWO);
    refusal(() -> credit("5.00", KnowsAdmins.operator(ana)));
    assertThat(told.changes)
        .extracting(change -> change.actor() + change.before() + change.after().get("state"))
        .containsExactly(ONE + "{}WISHED", TWO + "{state=WISHED}GIVEN", TWO + "{}GIVEN");
    assertThat(told.changes.get(0).after())
        .containsEntry("amount", "2000.00")
        .containsEntry("asset", "PLAY");
  }

  @Test
  void the_same_operator_is_no_second_one() {
    credit("2000.00", ONE);
    assertThat(refusal(() -> credit("2000.00", ONE)).refusal())
        .isEqualTo(AdminRefusal.SECOND_APPROVAL_REQUIRED);
    assertThat(books.posted).isEmpty();
  }

  @Test
  void another_amount_is_another_wish() {
    credit("2000.00", ONE);
    assertThat(credit("2000.01", TWO).isMade()).isFalse();
    assertThat(books.posted).isEmpty();
  }

  @Test
  void after_a_gift_was_made_the_same_is_a_new_wish() {
    credit("2000.00", ONE);
    credit("2000.00", TWO);
    assertThat(credit("2000.00", TWO).isMade()).isFalse();
    assertThat(books.posted).hasSize(1);
  }

  @Test
  void a_wish_nobody_joined_for_a_week_is_none() {
    credit("2000.00", ONE);
    clock.advance(Duration.ofDays(7));
    assertThat(credit("2000.00", TWO).isMade()).isFalse();
    assertThat(credit("2000.00", ONE).isMade()).isTrue();
  }

  @Test
  void of_many_operators_at_once_pairs_give_once() throws Exception {
    List<Boolean> made = new CopyOnWriteArrayList<>();
    CyclicBarrier together = new CyclicBarrier(6);
    List<Thread> threads =
        IntStream.range(0, 6)
            .mapToObj(i -> new Thread(() -> made.add(wishesTogether("key:" + i, together))))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(made).containsExactlyInAnyOrder(true, true, true, false, false, false);
    assertThat(books.posted).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "XLM,  1.0000000, /asset",
    "NOPE, 1.00,      /asset",
    "PLAY, 1.001,     /amount",
    "PLAY, 0.00,      /amount",
    "PLAY, -1.00,     /amount",
    "PLAY, 1e3,       /amount"
  })
  void only_a_positive_amount_of_the_house_currency_can_be_given(
      String asset, String amount, String pointer) {
    Rejected no = refusal(() -> desk.credit(new Credit(ana, asset, amount, "why", ONE)));
    assertThat(no.refusal()).isEqualTo(RequestRefusal.VALIDATION_FAILED);
    assertThat(no.faults()).extracting(Fault::pointer).containsExactly(pointer);
  }

  @Test
  void nothing_is_given_to_nobody() {
    MemberId nobody = new MemberId(UUID.randomUUID());
    assertThat(refusal(() -> desk.credit(new Credit(nobody, "PLAY", "1.00", "why", ONE))).refusal())
        .isEqualTo(MembersRefusal.MEMBER_NOT_FOUND);
  }

  @Test
  void nobody_gives_to_themselves_neither_alone_nor_as_the_second() {
    String herself = KnowsAdmins.operator(ana);
    assertThat(refusal(() -> credit("0.01", herself)).refusal())
        .isEqualTo(AdminRefusal.SELF_CREDIT);
    credit("2000.00", ONE);
    assertThat(refusal(() -> credit("2000.00", herself)).refusal())
        .isEqualTo(AdminRefusal.SELF_CREDIT);
    assertThat(books.posted).isEmpty();
    assertThat(credit("2000.00", TWO).isMade()).isTrue();
  }

  @Test
  void what_was_written_about_somebody_erased_is_forgotten() {
    credit("1.00", ONE);
    new CreditStore(sql).forget(new MemberErased(ana, clock.instant()));
    assertThat(
            sql.list(
                "select reason from admin.credits where member_id = ?",
                row -> row.getString("reason"),
                ana.value()))
        .containsExactly("erased");
  }

  private boolean wishesTogether(String operator, CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException failed) {
      throw new IllegalStateException(failed);
    }
    return credit("9000.00", operator).isMade();
  }

  private CreditView credit(String amount, String operator) {
    return transactions.call(
        () -> desk.credit(new Credit(ana, "PLAY", amount, "won a bet", operator)));
  }

  private static Rejected refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(Rejected.class, work);
  }
}
