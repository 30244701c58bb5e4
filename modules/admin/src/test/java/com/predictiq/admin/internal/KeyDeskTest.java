package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.breaker.Told;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.ApiKeyView;
import com.predictiq.members.ApiKeys;
import com.predictiq.members.IssuedKey;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.KeyWish;
import com.predictiq.members.Scope;
import com.predictiq.platform.Changed;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyDeskTest {

  private static final String ANN = "member:ann";
  private static final KeyWish WISH =
      new KeyWish("deploys", Set.of(Scope.ADMIN), Optional.empty(), false);

  private final Told told = new Told();
  private final KeyDesk desk = new KeyDesk(new Drawer(), told);

  /** Else one operator could take a key that acts for another, and be two. */
  @Test
  void nobody_takes_a_key_that_acts_for_another() {
    UUID id = desk.issue(WISH, ANN).view().id();
    assertThatThrownBy(() -> desk.rotate(id, Duration.ZERO, "member:bob"))
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.refusal()).isEqualTo(AdminRefusal.KEY_OF_ANOTHER));
    assertThat(desk.rotate(id, Duration.ZERO, ANN).view().issuedBy()).isEqualTo(ANN);
  }

  @Test
  void the_log_hears_of_every_key_and_of_none_of_their_secrets() {
    UUID id = desk.issue(WISH, ANN).view().id();
    desk.revoke(id, "member:bob");
    assertThat(told.changes)
        .extracting(Changed::action)
        .containsExactly("api-keys.issue", "api-keys.revoke");
    assertThat(told.changes.toString()).contains("pre").doesNotContain("the-key", "the-secret");
  }

  /** Keys in memory. */
  private static final class Drawer implements ApiKeys {

    private final List<ApiKeyView> kept = new ArrayList<>();

    @Override
    public List<ApiKeyView> of(KeyOwner owner) {
      return List.copyOf(kept);
    }

    @Override
    public IssuedKey issue(KeyOwner owner, KeyWish wish, String issuedBy) {
      ApiKeyView view =
          new ApiKeyView(
              new UUID(0, kept.size()),
              "pre",
              owner,
              wish.name(),
              wish.scopes(),
              wish.signed(),
              issuedBy,
              SettableClock.START,
              wish.expiresAt(),
              Optional.empty());
      kept.add(view);
      return new IssuedKey(view, "the-key", "the-secret");
    }

    @Override
    public IssuedKey rotate(KeyOwner owner, UUID id, Duration overlap) {
      ApiKeyView old = kept.stream().filter(key -> key.id().equals(id)).findFirst().orElseThrow();
      return issue(owner, WISH, old.issuedBy());
    }

    @Override
    public void revoke(KeyOwner owner, UUID id) {
      kept.removeIf(key -> key.id().equals(id));
    }
  }
}
