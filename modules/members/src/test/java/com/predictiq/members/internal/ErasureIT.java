package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.members.AddressErased;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Password;
import com.predictiq.members.Session;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ErasureIT {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  private static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);
  private static final Password PASSWORD = new Password("right horse staple");

  private final GivenMembers members;
  private final FakeBooks books = new FakeBooks();
  private final EmailAddress email = GivenMembers.someAddress();
  private final MemberId ana;
  private final AccountRef cash;
  private final AccountDesk desk;

  ErasureIT(TestDatabase database) {
    this.members = new GivenMembers(database);
    this.ana = members.member(email, PASSWORD);
    this.cash = AccountRef.cash(ana.value(), PLAY);
    this.desk = members.accountDesk(books);
  }

  @AfterEach
  void close_the_unit() {
    members.close();
  }

  @Test
  void nothing_that_tells_who_it_was_is_left() {
    desk.change(ana, GivenMembers.named("Ana Lucia"));
    members.desk(GivenMembers.CONFIG).logIn(email, PASSWORD);
    desk.erase(ana, PASSWORD);
    assertThat(rows("select m::text from members.members m where id = ?"))
        .singleElement()
        .asString()
        .doesNotContain(email.text(), "Ana", "argon2id");
    assertThat(rows("select 'x' from members.refresh_tokens where member_id = ?")).isEmpty();
    assertThat(members.told)
        .containsExactly(
            new MemberErased(ana, members.clock.instant()),
            new AddressErased(email, members.clock.instant()));
    assertThat(members.letters).containsExactly(new MemberErased(ana, members.clock.instant()));
  }

  @Test
  void logging_in_afterwards_fails_as_for_a_stranger() {
    SessionDesk door = members.desk(GivenMembers.CONFIG);
    Session session = door.logIn(email, PASSWORD);
    desk.erase(ana, PASSWORD);
    Rejected erased = refusal(() -> members.inTransaction(() -> door.logIn(email, PASSWORD)));
    Rejected unknown = refusal(() -> door.logIn(GivenMembers.someAddress(), PASSWORD));
    assertThat(erased.refusal()).isEqualTo(unknown.refusal());
    assertThat(erased).hasMessage(unknown.getMessage());
    assertThat(refusal(() -> door.refresh(session.refreshToken())).refusal())
        .isEqualTo(MembersRefusal.INVALID_REFRESH_TOKEN);
    assertThat(members.inTransaction(() -> members.store.find(ana))).isEmpty();
  }

  @Test
  void the_address_can_sign_up_again_as_somebody_else() {
    desk.erase(ana, PASSWORD);
    assertThat(members.member(email, PASSWORD)).isNotEqualTo(ana);
  }

  @Test
  void play_money_goes_back_to_where_it_came_from() {
    books.give(cash, 12_345);
    books.give(AccountRef.referral(ana.value(), PLAY), 55);
    desk.erase(ana, PASSWORD);
    assertThat(books.balance(cash)).isEqualTo(Amount.zero(PLAY));
    assertThat(books.balance(AccountRef.referral(ana.value(), PLAY))).isEqualTo(Amount.zero(PLAY));
    assertThat(books.balance(AccountRef.external(PLAY))).isEqualTo(Amount.zero(PLAY));
    assertThat(books.sum()).isZero();
  }

  @Test
  void what_belongs_to_the_books_of_a_market_is_not_touched() {
    AccountRef claimable = AccountRef.claimable(UUID.randomUUID(), ana.value(), PLAY);
    books.give(claimable, 7);
    desk.erase(ana, PASSWORD);
    assertThat(books.balance(claimable)).isEqualTo(new Amount(PLAY, 7));
  }

  @Test
  void real_money_has_to_be_withdrawn_first() {
    books.give(cash, 100);
    books.give(AccountRef.cash(ana.value(), XLM), 120_000_000);
    members.atStake.add(new Amount(XLM, 5));
    members.atStake.add(new Amount(PLAY, 5));
    Rejected no = refusal(() -> desk.erase(ana, PASSWORD));
    assertThat(no.refusal()).isEqualTo(MembersRefusal.MONEY_LEFT);
    assertThat(no.faults())
        .extracting(Fault::pointer, Fault::message)
        .containsExactly(
            tuple("/cash/XLM", "12.0000000 XLM is left"),
            tuple("/at-stake/XLM", "0.0000005 XLM is left"));
    assertThat(books.balance(cash)).isEqualTo(new Amount(PLAY, 100));
    assertThat(members.inTransaction(() -> members.store.find(ana))).isPresent();
  }

  @Test
  void a_wrong_password_erases_nobody() {
    assertThat(refusal(() -> desk.erase(ana, new Password("something else"))).refusal())
        .isEqualTo(MembersRefusal.WRONG_CREDENTIALS);
    assertThat(members.inTransaction(() -> members.store.find(ana))).isPresent();
  }

  @Test
  void who_is_frozen_cannot_slip_away() {
    members.sql.change(
        """
        update members.members set frozen_at = now(), frozen_by = 'x', frozen_reason = 'x'
         where id = ?\
        """,
        ana.value());
    assertThat(refusal(() -> desk.erase(ana, PASSWORD)).refusal())
        .isEqualTo(MembersRefusal.MEMBER_FROZEN);
  }

  @Test
  void nobody_is_erased_twice() {
    Erasure erasure = members.erasure(books);
    members.transactions.run(() -> erasure.erase(ana, members.clock.instant()));
    assertThat(refusal(() -> erasure.erase(ana, members.clock.instant())).refusal())
        .isEqualTo(MembersRefusal.MEMBER_NOT_FOUND);
  }

  @Test
  void a_log_in_that_meets_the_erasure_leaves_no_session() throws Exception {
    Erasure erasure = members.erasure(books);
    SessionDesk door = members.desk(GivenMembers.CONFIG);
    List<Object> answers = new java.util.concurrent.CopyOnWriteArrayList<>();
    Thread guest = new Thread(() -> answers.add(refusal(() -> door.logIn(email, PASSWORD))));
    members.transactions.run(
        () -> {
          erasure.erase(ana, members.clock.instant());
          guest.start();
          members.untilSomebodyWaits();
        });
    guest.join();
    assertThat(answers).hasSize(1);
    assertThat(rows("select 'x' from members.refresh_tokens where member_id = ?")).isEmpty();
  }

  @Test
  void what_a_market_pays_later_is_burnt_too() {
    Erasure erasure = members.erasure(books);
    BurnsLatePayouts job = new BurnsLatePayouts(erasure, members.clock);
    desk.erase(ana, PASSWORD);
    books.give(cash, 50);
    assertThat(members.transactions.call(job::run)).isZero();
    members.clock.advance(Duration.ofDays(1));
    assertThat(members.transactions.call(job::run)).isEqualTo(1);
    assertThat(books.balance(cash)).isEqualTo(Amount.zero(PLAY));
    books.give(cash, 60);
    members.clock.advance(Duration.ofDays(1));
    assertThat(members.transactions.call(job::run)).isEqualTo(1);
    assertThat(books.balance(cash)).isEqualTo(Amount.zero(PLAY));
    members.clock.advance(Duration.ofDays(1));
    assertThat(members.transactions.call(job::run)).isZero();
    assertThat(books.sum()).isZero();
  }

  private List<String> rows(String statement) {
    return members.sql.list(statement, row -> row.getString(1), ana.value());
  }

  private static Rejected refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(Rejected.class, work);
  }
}
