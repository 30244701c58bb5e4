package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.Caller;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Scope;
import com.predictiq.members.ShownKey;
import com.predictiq.members.ShownKey.Known;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnowsAdminsTest {

  @Test
  void a_key_of_the_house_acts_for_whoever_issued_it() {
    assertThat(issued(new ShownBy(Optional.of(key(Scope.ADMIN)))))
        .contains(new Entry("member:1", "key:12345678"));
  }

  @Test
  void a_bad_key_and_one_for_other_things_are_nobodys() {
    assertThat(issued(new ShownBy(Optional.empty()))).isEmpty();
    assertThat(issued(new ShownBy(Optional.of(key(Scope.TRADE))))).isEmpty();
  }

  @Test
  void what_is_wrong_with_a_signature_is_said() {
    ShownKey replayed =
        new ShownKey() {
          @Override
          public boolean isShown() {
            return true;
          }

          @Override
          public Known known(ContainerRequestContext request) {
            throw new Rejected(MembersRefusal.SIGNATURE_REPLAYED, "Again.");
          }

          @Override
          public Known require(ContainerRequestContext request, Scope scope) {
            return known(request);
          }

          @Override
          public Optional<Known> found() {
            return Optional.empty();
          }
        };
    assertThatThrownBy(() -> issued(replayed)).hasMessage("Again.");
  }

  /** The canary: a door that asked who is known would let a key with the scope "read" in. */
  @Test
  void an_admins_own_key_is_no_admin() {
    MemberId admin = new MemberId(UUID.randomUUID());
    assertThat(new KnowsAdmins(by(admin, true), new OneMember(admin, true), null).admin())
        .contains("member:" + admin);
    assertThat(by(admin, false).known()).contains(admin);
    assertThat(new KnowsAdmins(by(admin, false), new OneMember(admin, true), null).admin())
        .isEmpty();
  }

  private static Caller by(MemberId member, boolean token) {
    return new Caller() {
      @Override
      public MemberId member() {
        return member;
      }

      @Override
      public Optional<MemberId> byToken() {
        return Optional.of(member).filter(same -> token);
      }

      @Override
      public Optional<MemberId> known() {
        return Optional.of(member);
      }
    };
  }

  private static Optional<Entry> issued(ShownKey key) {
    return new KnowsAdmins(null, null, key).issued(null);
  }

  private static Known key(Scope scope) {
    return new Known(UUID.randomUUID(), "12345678", KeyOwner.house(), Set.of(scope), "member:1");
  }
}
