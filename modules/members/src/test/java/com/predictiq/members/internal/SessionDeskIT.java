package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Password;
import com.predictiq.members.RefreshToken;
import com.predictiq.members.Session;
import com.predictiq.members.internal.MembersConfig.Argon2Cost;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class SessionDeskIT {

  private static final Password RIGHT = new Password("the right one");
  private static final Password WRONG = new Password("the wrong one");

  private final GivenMembers members;
  private final SessionDesk desk;
  private final EmailAddress email = GivenMembers.someAddress();
  private final MemberId ana;

  SessionDeskIT(TestDatabase database) {
    this.members = new GivenMembers(database);
    this.desk = members.desk(GivenMembers.CONFIG);
    this.ana = members.member(email, RIGHT);
  }

  @AfterEach
  void close_the_unit() {
    members.close();
  }

  @Test
  void the_right_password_opens_a_session() {
    Session session = desk.logIn(email, RIGHT);
    assertThat(session.member()).isEqualTo(ana);
    assertThat(members.reader().read(session.accessToken())).contains(ana);
    assertThat(session.expiresAt()).isEqualTo(members.clock.instant().plusSeconds(900));
    assertThat(session.toString()).doesNotContain(session.refreshToken().text());
  }

  @Test
  void an_unknown_address_is_refused_like_a_wrong_password() {
    Rejected wrong = refusal(() -> desk.logIn(email, WRONG));
    Rejected unknown = refusal(() -> desk.logIn(GivenMembers.someAddress(), WRONG));
    assertThat(wrong.refusal()).isEqualTo(MembersRefusal.WRONG_CREDENTIALS);
    assertThat(unknown.refusal()).isEqualTo(wrong.refusal());
    assertThat(unknown).hasMessage(wrong.getMessage());
  }

  @Test
  void an_unknown_address_costs_a_hash_too() {
    Passwords passwords =
        new Passwords(GivenMembers.config(new Argon2Cost(32_768, 2, 1)), members.chance);
    Optional<PasswordHash> known = Optional.of(passwords.hash(RIGHT));
    long forKnown = quickest(() -> passwords.matches(WRONG, known));
    long forUnknown = quickest(() -> passwords.matches(WRONG, Optional.empty()));
    assertThat((double) forUnknown / forKnown).isBetween(0.4, 2.5);
  }

  @Test
  void the_right_password_of_nobody_is_refused() {
    assertThat(members.passwords.matches(new Password("nobody has this one"), Optional.empty()))
        .isFalse();
  }

  @Test
  void five_failures_lock_the_address_even_for_the_right_password() {
    fail(email, 5);
    Rejected locked = refusal(() -> desk.logIn(email, RIGHT));
    assertThat(locked.refusal()).isEqualTo(MembersRefusal.LOG_IN_LOCKED);
    assertThat(locked.retryAfter()).contains(Duration.ofMinutes(15).plusMillis(999));
  }

  @Test
  void an_unknown_address_is_locked_as_well() {
    EmailAddress unknown = GivenMembers.someAddress();
    fail(unknown, 5);
    assertThat(refusal(() -> desk.logIn(unknown, RIGHT)).refusal())
        .isEqualTo(MembersRefusal.LOG_IN_LOCKED);
  }

  @Test
  void a_lock_ends_when_the_first_failure_is_over() {
    fail(email, 1);
    members.clock.advance(Duration.ofMinutes(10));
    fail(email, 4);
    members.clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(refusal(() -> desk.logIn(email, RIGHT)).retryAfter())
        .contains(Duration.ofSeconds(1));
    members.clock.advance(Duration.ofMillis(1));
    assertThat(desk.logIn(email, RIGHT).member()).isEqualTo(ana);
  }

  @Test
  void a_success_forgets_the_failures_before_it() {
    fail(email, 4);
    desk.logIn(email, RIGHT);
    fail(email, 4);
    assertThat(desk.logIn(email, RIGHT).member()).isEqualTo(ana);
  }

  @Test
  void a_hash_of_old_is_renewed_at_the_next_log_in() {
    SessionDesk dearer = members.desk(GivenMembers.config(new Argon2Cost(128, 1, 1)));
    members.inTransaction(() -> dearer.logIn(email, RIGHT));
    PasswordHash renewed =
        members
            .inTransaction(() -> members.store.find(email))
            .flatMap(Member::passwordHash)
            .orElseThrow();
    assertThat(renewed.costs(new Argon2Cost(128, 1, 1))).isTrue();
    assertThat(renewed.matches(RIGHT)).isTrue();
  }

  @Test
  void a_refresh_token_is_good_for_one_trade() {
    Session first = desk.logIn(email, RIGHT);
    Session second = desk.refresh(first.refreshToken());
    assertThat(second.member()).isEqualTo(ana);
    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(desk.refresh(second.refreshToken()).member()).isEqualTo(ana);
  }

  @Test
  void a_token_shown_twice_ends_the_whole_family() {
    Session first = desk.logIn(email, RIGHT);
    Session second = desk.refresh(first.refreshToken());
    refused(first.refreshToken());
    refused(second.refreshToken());
  }

  @Test
  void other_log_ins_of_the_member_go_on() {
    Session phone = desk.logIn(email, RIGHT);
    Session laptop = desk.logIn(email, RIGHT);
    desk.refresh(phone.refreshToken());
    refused(phone.refreshToken());
    assertThat(desk.refresh(laptop.refreshToken()).member()).isEqualTo(ana);
  }

  @Test
  void a_refresh_token_expires() {
    Session session = desk.logIn(email, RIGHT);
    members.clock.advance(Duration.ofDays(30));
    refused(session.refreshToken());
  }

  @Test
  void a_made_up_refresh_token_is_refused() {
    refused(new RefreshToken("x".repeat(43)));
    refused(new RefreshToken(""));
  }

  @Test
  void logging_out_ends_the_family() {
    Session first = desk.logIn(email, RIGHT);
    Session second = desk.refresh(first.refreshToken());
    desk.logOut(second.refreshToken());
    refused(second.refreshToken());
    desk.logOut(new RefreshToken("never heard of"));
  }

  @Test
  void an_access_token_ends_with_its_session_on_every_node_soon() {
    Session phone = desk.logIn(email, RIGHT);
    Session laptop = desk.logIn(email, RIGHT);
    ReadsTokens node = members.reader();
    assertThat(node.read(phone.accessToken())).contains(ana);
    desk.logOut(phone.refreshToken());
    members.clock.advance(EndedSessions.FRESH.plusMillis(1));
    assertThat(node.read(phone.accessToken())).isEmpty();
    assertThat(node.read(laptop.accessToken())).contains(ana);
  }

  @Test
  void a_token_shown_twice_ends_the_access_tokens_of_the_family_too() {
    Session first = desk.logIn(email, RIGHT);
    Session second = desk.refresh(first.refreshToken());
    refused(first.refreshToken());
    ReadsTokens node = members.reader();
    assertThat(node.read(first.accessToken())).isEmpty();
    assertThat(node.read(second.accessToken())).isEmpty();
  }

  @Test
  void refresh_tokens_are_not_in_the_database() {
    Session session = desk.logIn(email, RIGHT);
    assertThat(
            members.sql.list(
                "select t::text from members.refresh_tokens t", row -> row.getString(1)))
        .noneMatch(row -> row.contains(session.refreshToken().text()));
  }

  @Test
  void what_no_longer_matters_is_forgotten() {
    fail(email, 3);
    desk.logOut(desk.logIn(email, RIGHT).refreshToken());
    fail(email, 2);
    members.clock.advance(Duration.ofDays(30));
    new PrunesSessions(
            members.failures,
            members.refreshTokens,
            members.exclusions(),
            members.endedSessions(),
            GivenMembers.CONFIG,
            members.clock)
        .run();
    assertThat(
            members.sql.list(
                "select 1 from members.log_in_failures union all"
                    + " select 1 from members.refresh_tokens union all"
                    + " select 1 from members.ended_sessions",
                row -> row.getInt(1)))
        .isEmpty();
  }

  private void fail(EmailAddress address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(refusal(() -> desk.logIn(address, WRONG)).refusal())
          .isEqualTo(MembersRefusal.WRONG_CREDENTIALS);
    }
  }

  private void refused(RefreshToken token) {
    assertThat(refusal(() -> desk.refresh(token)).refusal())
        .isEqualTo(MembersRefusal.INVALID_REFRESH_TOKEN);
  }

  private static Rejected refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(Rejected.class, work);
  }

  private static long quickest(Runnable work) {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      work.run();
      quickest = Math.min(quickest, System.nanoTime() - start);
    }
    return quickest;
  }
}
