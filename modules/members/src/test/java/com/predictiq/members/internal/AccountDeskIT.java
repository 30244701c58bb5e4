package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.OwnAccount.Change;
import com.predictiq.members.Password;
import com.predictiq.members.RefreshToken;
import com.predictiq.members.Session;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class AccountDeskIT {

  private static final Password OLD = new Password("right horse staple");
  private static final Password NEW = new Password("a quite different one");

  private final GivenMembers members;
  private final EmailAddress email = GivenMembers.someAddress();
  private final MemberId ana;
  private final SessionDesk door;
  private final AccountDesk desk;

  AccountDeskIT(TestDatabase database) {
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
  void a_new_name_is_shown_and_kept() {
    MemberView view = desk.change(ana, GivenMembers.named("Ana Lucia"));
    assertThat(view.displayName()).contains("Ana Lucia");
    assertThat(stored().view()).isEqualTo(view);
  }

  @Test
  void a_new_password_opens_the_door_and_the_old_one_no_longer() {
    desk.change(ana, password(NEW, Optional.of(OLD), Optional.empty()));
    assertThat(refusal(() -> fresh(() -> door.logIn(email, OLD))))
        .isEqualTo(MembersRefusal.WRONG_CREDENTIALS);
    assertThat(fresh(() -> door.logIn(email, NEW)).member()).isEqualTo(ana);
  }

  @Test
  void a_new_password_ends_all_sessions_but_the_one_that_changed_it() {
    Session phone = door.logIn(email, OLD);
    Session here = door.logIn(email, OLD);
    RefreshToken token = here.refreshToken();
    desk.change(ana, password(NEW, Optional.of(OLD), Optional.of(token)));
    assertThat(door.refresh(token).member()).isEqualTo(ana);
    assertThat(refusal(() -> door.refresh(phone.refreshToken())))
        .isEqualTo(MembersRefusal.INVALID_REFRESH_TOKEN);
  }

  @Test
  void without_the_current_password_nothing_changes() {
    Session session = door.logIn(email, OLD);
    for (Optional<Password> wrong : List.of(Optional.of(NEW), Optional.<Password>empty())) {
      assertThat(refusal(() -> desk.change(ana, password(NEW, wrong, Optional.empty()))))
          .isEqualTo(MembersRefusal.WRONG_CREDENTIALS);
    }
    assertThat(door.refresh(session.refreshToken()).member()).isEqualTo(ana);
  }

  @Test
  void guessing_with_a_stolen_token_locks_as_at_the_door() {
    for (int i = 0; i < 5; i++) {
      refusal(() -> desk.change(ana, password(NEW, Optional.of(NEW), Optional.empty())));
    }
    assertThat(refusal(() -> desk.change(ana, password(NEW, Optional.of(OLD), Optional.empty()))))
        .isEqualTo(MembersRefusal.LOG_IN_LOCKED);
    assertThat(refusal(() -> desk.erase(ana, OLD))).isEqualTo(MembersRefusal.LOG_IN_LOCKED);
  }

  @Test
  void a_weak_password_is_refused_before_anything_is_compared() {
    Password weak = new Password("aaaaaaaaaaaa");
    assertThat(refusal(() -> desk.change(ana, password(weak, Optional.of(NEW), Optional.empty()))))
        .isEqualTo(MembersRefusal.WEAK_PASSWORD);
  }

  @Test
  void somebody_can_log_out_everywhere() {
    Session phone = door.logIn(email, OLD);
    Session laptop = door.logIn(email, OLD);
    desk.endSessions(ana);
    assertThat(refusal(() -> door.refresh(phone.refreshToken())))
        .isEqualTo(MembersRefusal.INVALID_REFRESH_TOKEN);
    assertThat(refusal(() -> door.refresh(laptop.refreshToken())))
        .isEqualTo(MembersRefusal.INVALID_REFRESH_TOKEN);
  }

  private Member stored() {
    return members.inTransaction(() -> members.store.find(ana)).orElseThrow();
  }

  private <T> T fresh(Supplier<T> work) {
    return members.inTransaction(work);
  }

  private static Change password(
      Password wished, Optional<Password> current, Optional<RefreshToken> session) {
    return new Change(Optional.empty(), Optional.of(wished), current, session);
  }

  private static Object refusal(ThrowingCallable work) {
    return catchThrowableOfType(Rejected.class, work).refusal();
  }
}
