package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.Password;
import com.predictiq.members.RefreshToken;
import com.predictiq.members.RefreshTokenReused;
import com.predictiq.members.Session;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class WarnsOfReuseIT {

  private static final Password PASSWORD = new Password("right horse staple");

  private final GivenMembers members;
  private final MemberId ana;
  private final SessionDesk door;
  private final Session session;

  WarnsOfReuseIT(TestDatabase database) {
    this.members = new GivenMembers(database);
    EmailAddress email = GivenMembers.someAddress();
    this.ana = members.member(email, PASSWORD);
    this.door = members.desk(GivenMembers.CONFIG);
    this.session = door.logIn(email, PASSWORD);
    members.letters.clear();
  }

  @AfterEach
  void close_the_unit() {
    members.close();
  }

  @Test
  void whose_token_is_shown_twice_is_warned_once() {
    door.refresh(session.refreshToken());
    refused(session.refreshToken());
    refused(session.refreshToken());
    assertThat(members.letters)
        .containsExactly(new RefreshTokenReused(ana, members.clock.instant()));
  }

  @Test
  void a_token_that_has_expired_or_was_ended_is_no_reason_to_warn() {
    members.clock.advance(GivenMembers.CONFIG.refreshToken());
    refused(session.refreshToken());
    door.logOut(session.refreshToken());
    refused(session.refreshToken());
    assertThat(members.letters).isEmpty();
  }

  private void refused(RefreshToken token) {
    assertThatThrownBy(() -> door.refresh(token)).isInstanceOf(Rejected.class);
  }
}
