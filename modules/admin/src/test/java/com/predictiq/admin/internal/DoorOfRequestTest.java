package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.platform.AddressRange;
import com.predictiq.testkit.TestConfig;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may own an empty house, who is an admin without a key, and who passed the door. */
class DoorOfRequestTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,   '',         false, true",
    "::1,         '',         false, true",
    "203.0.113.9, '',         false, false",
    "10.1.2.3,    10.0.0.0/8, false, true",
    "127.0.0.1,   10.0.0.0/8, false, false",
    "127.0.0.1,   '',         true,  false"
  })
  void a_house_is_founded_where_admins_are_let_in_and_never_in_a_demo(
      String from, String allowList, String demo, boolean here) {
    AdminConfig config =
        AdminConfig.from(
            TestConfig.defaults()
                .with("predictiq.admin.allow-list", allowList)
                .with("predictiq.admin.demo", demo));
    DoorOfRequest door =
        new DoorOfRequest(
            null,
            request -> AddressRange.address(from).orElseThrow(),
            new Admission(config),
            config);
    assertThat(door.isHere()).isEqualTo(here);
  }

  @Test
  void a_member_who_is_no_admin_is_nobody_at_the_door() {
    MemberId ana = new MemberId(UUID.randomUUID());
    assertThat(
            new KnowsAdmins(
                    calling(Optional.of(ana)), new OneMember(ana), new ShownBy(Optional.empty()))
                .admin())
        .isEmpty();
    assertThat(
            new KnowsAdmins(
                    calling(Optional.empty()), new OneMember(ana), new ShownBy(Optional.empty()))
                .admin())
        .isEmpty();
  }

  @Test
  void nobody_is_the_operator_who_has_not_passed_the_door() {
    OperatorOfRequest operator = new OperatorOfRequest();
    assertThatThrownBy(operator::id).isInstanceOf(IllegalStateException.class);
    operator.enter("key:0a1b2c3d");
    assertThat(operator.id()).isEqualTo("key:0a1b2c3d");
  }

  private static Caller calling(Optional<MemberId> known) {
    return new Caller() {

      @Override
      public MemberId member() {
        return known.orElseThrow();
      }

      @Override
      public Optional<MemberId> byToken() {
        return known;
      }

      @Override
      public Optional<MemberId> known() {
        return known;
      }
    };
  }
}
