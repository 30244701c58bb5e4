package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Password;
import com.predictiq.members.PasswordChanged;
import com.predictiq.members.Session;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ResetsPasswordsIT {

  private static final Password OLD = new Password("right horse staple");
  private static final Password NEW = new Password("a quite different one");

  private final GivenMembers members;
  private final EmailAddress email = GivenMembers.someAddress();
  private final MemberId ana;
  private final SessionDesk door;
  private final AccountDesk desk;

  ResetsPasswordsIT(TestDatabase database) {
    this.members = new GivenMembers(database);
    this.ana = members.member(email, OLD);
    this.door = members.desk(GivenMembers.CONFIG);
    this.desk = members.accountDesk(new FakeBooks());
  }

  @AfterEach
  void close_the_unit() {
    members.close();
  }

  @Test
  void opens_the_door_with_the_new_one_alone_and_ends_every_session() {
    Session phone = door.logIn(email, OLD);
    desk.resetPassword(ana, NEW, () -> {});
    assertThat(fresh(() -> door.logIn(email, NEW)).member()).isEqualTo(ana);
    assertThat(refusal(() -> fresh(() -> door.logIn(email, OLD))))
        .isEqualTo(MembersRefusal.WRONG_CREDENTIALS);
    assertThat(refusal(() -> door.refresh(phone.refreshToken())))
        .isEqualTo(MembersRefusal.INVALID_REFRESH_TOKEN);
  }

  @Test
  void unlocks_an_address_that_others_guessed_at() {
    for (int i = 0; i < GivenMembers.CONFIG.failures(); i++) {
      refusal(() -> door.logIn(email, NEW));
    }
    desk.resetPassword(ana, NEW, () -> {});
    assertThat(fresh(() -> door.logIn(email, NEW)).member()).isEqualTo(ana);
  }

  @Test
  void changes_nothing_when_the_link_is_gone() {
    Rejected gone = new Rejected(MembersRefusal.INVALID_RECOVERY_LINK, "gone");
    Runnable refuses =
        () -> {
          throw gone;
        };
    assertThat(refusal(() -> desk.resetPassword(ana, NEW, refuses)))
        .isEqualTo(MembersRefusal.INVALID_RECOVERY_LINK);
    assertThat(members.letters).isEmpty();
    assertThat(fresh(() -> door.logIn(email, OLD)).member()).isEqualTo(ana);
  }

  @Test
  void asks_for_the_link_only_once_the_password_is_good_enough() {
    List<String> taken = new ArrayList<>();
    assertThat(refusal(() -> desk.resetPassword(ana, new Password("short"), () -> taken.add("x"))))
        .isEqualTo(MembersRefusal.WEAK_PASSWORD);
    assertThat(taken).isEmpty();
  }

  @Test
  void tells_whose_it_was_and_closes_other_links_to_it() {
    members.sql.change(
        """
        insert into members.recovery_links (hash, member_id, purpose, created_at, expires_at)
        select decode(repeat(n, 32), 'hex'), ?, p, now(), now() + interval '1 hour'
          from (values ('aa', 'password'), ('bb', 'address')) as l (n, p)\
        """,
        ana.value());
    desk.resetPassword(ana, NEW, () -> {});
    assertThat(members.letters).containsExactly(new PasswordChanged(ana, members.clock.instant()));
    assertThat(
            members.sql.list(
                "select purpose from members.recovery_links where member_id = ?",
                row -> row.getString("purpose"),
                ana.value()))
        .containsExactly("address");
  }

  private <T> T fresh(Supplier<T> work) {
    return members.inTransaction(work);
  }

  private static Object refusal(ThrowingCallable call) {
    return catchThrowableOfType(Rejected.class, call).refusal();
  }
}
