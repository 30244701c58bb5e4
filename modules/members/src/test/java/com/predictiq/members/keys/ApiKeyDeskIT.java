package com.predictiq.members.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.ApiKeyView;
import com.predictiq.members.IssuedKey;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.KeyWish;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Scope;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@WithDatabase
class ApiKeyDeskIT {

  private final GivenKeys keys;
  private final KnowsKeys node;
  private final KeyOwner ana;

  ApiKeyDeskIT(TestDatabase database) {
    this.keys = new GivenKeys(database);
    this.node = keys.node();
    this.ana = keys.somebody();
  }

  @Test
  void a_key_is_known_by_what_was_shown_once() {
    IssuedKey issued = issue(ana, Scope.READ, Scope.TRADE);
    ApiKeyView known = node.good(List.of(issued.key()));
    assertThat(known.id()).isEqualTo(issued.view().id());
    assertThat(known.owner()).isEqualTo(ana);
    assertThat(known.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.TRADE);
    assertThat(known.issuedBy()).isEqualTo(GivenKeys.ISSUER);
  }

  @Test
  void nothing_in_the_database_can_be_used_in_its_place() {
    IssuedKey issued = issue(ana, Scope.READ);
    String chance = issued.key().substring(17);
    assertThat(rows()).noneMatch(row -> row.contains(chance));
    assertThat(rows()).noneMatch(row -> row.contains(issued.signingSecret()));
    assertThat(issued.toString()).doesNotContain(chance).doesNotContain(issued.signingSecret());
    assertThat(KeyText.parse(issued.key()).orElseThrow().toString()).doesNotContain(chance);
  }

  @Test
  void the_hash_needs_the_secret_of_the_installation() {
    KeyText key = KeyText.fresh(keys.chance);
    assertThat(GivenKeys.secrets("another secret, long enough as well").hash(key))
        .isNotEqualTo(keys.secrets.hash(key));
  }

  @Test
  void what_is_not_exactly_a_good_key_is_none() {
    String good = issue(ana, Scope.READ).key();
    String last = good.endsWith("A") ? "B" : "A";
    List<List<String>> shown =
        List.of(
            List.of(),
            List.of(""),
            List.of(" "),
            List.of(","),
            List.of(good, good),
            List.of(good + "," + good),
            List.of(good + " "),
            List.of(" " + good),
            List.of(good + "x"),
            List.of(good.substring(0, good.length() - 1)),
            List.of(good.substring(0, good.length() - 1) + last),
            List.of(good.toUpperCase(java.util.Locale.ROOT)),
            List.of(KeyText.fresh(keys.chance).text()),
            List.of("x".repeat(100_000)));
    assertThat(shown).allSatisfy(this::isNobodys);
  }

  @Test
  void a_key_that_expired_or_was_revoked_is_none() {
    Instant end = keys.clock.instant().plusSeconds(60);
    IssuedKey expiring = keys.desk.issue(ana, until(end), GivenKeys.ISSUER);
    IssuedKey revoked = issue(ana, Scope.READ);
    keys.desk.revoke(ana, revoked.view().id());
    isNobodys(List.of(revoked.key()));
    keys.clock.set(end.minusMillis(1));
    node.good(List.of(expiring.key()));
    keys.clock.set(end);
    isNobodys(List.of(expiring.key()));
    assertThat(keys.desk.of(ana)).isEmpty();
  }

  @Test
  void rotation_overlaps_and_then_ends_the_old_one() {
    Instant end = keys.clock.instant().plus(Duration.ofDays(30));
    IssuedKey old = keys.desk.issue(ana, until(end), GivenKeys.ISSUER);
    keys.clock.advance(Duration.ofDays(10));
    IssuedKey fresh = keys.desk.rotate(ana, old.view().id(), Duration.ofHours(1));
    assertThat(fresh.view().name()).isEqualTo("bot");
    assertThat(fresh.view().scopes()).isEqualTo(old.view().scopes());
    assertThat(fresh.view().expiresAt()).contains(keys.clock.instant().plus(Duration.ofDays(30)));
    node.good(List.of(old.key()));
    node.good(List.of(fresh.key()));
    keys.clock.advance(Duration.ofHours(1));
    isNobodys(List.of(old.key()));
    node.good(List.of(fresh.key()));
  }

  @Test
  void rotation_never_makes_the_old_one_live_longer() {
    IssuedKey old =
        keys.desk.issue(ana, until(keys.clock.instant().plusSeconds(60)), GivenKeys.ISSUER);
    keys.desk.rotate(ana, old.view().id(), Duration.ofDays(1));
    keys.clock.advance(Duration.ofSeconds(60));
    isNobodys(List.of(old.key()));
  }

  @Test
  void somebody_elses_key_does_not_exist() {
    UUID id = issue(ana, Scope.READ).view().id();
    KeyOwner bob = keys.somebody();
    for (KeyOwner stranger : List.of(bob, KeyOwner.house())) {
      refused(() -> keys.desk.revoke(stranger, id), MembersRefusal.API_KEY_NOT_FOUND);
      refused(
          () -> keys.desk.rotate(stranger, id, Duration.ZERO), MembersRefusal.API_KEY_NOT_FOUND);
    }
    assertThat(keys.desk.of(bob)).isEmpty();
    assertThat(keys.desk.of(ana)).hasSize(1);
  }

  @Test
  void members_open_no_door_and_the_house_has_nothing_but_the_door() {
    assertThat(faults(ana, GivenKeys.wish(Scope.READ, Scope.ADMIN))).containsExactly("/scopes");
    assertThat(faults(ana, GivenKeys.wish())).containsExactly("/scopes");
    assertThat(faults(KeyOwner.house(), GivenKeys.wish(Scope.ADMIN, Scope.READ)))
        .containsExactly("/scopes");
    assertThat(issue(KeyOwner.house(), Scope.ADMIN).view().owner().member()).isEmpty();
  }

  @Test
  void all_that_is_wrong_with_a_wish_is_told_at_once() {
    KeyWish wish = new KeyWish(" ", Set.of(), Optional.of(keys.clock.instant()), false);
    assertThat(faults(ana, wish)).containsExactly("/name", "/scopes", "/expires_at");
  }

  @Test
  void there_are_so_many_and_no_more() {
    for (int i = 0; i < ApiKeyDesk.MOST_OF_A_MEMBER; i++) {
      issue(ana, Scope.READ);
    }
    refused(() -> issue(ana, Scope.READ), MembersRefusal.TOO_MANY_API_KEYS);
    keys.desk.revoke(ana, keys.desk.of(ana).get(0).id());
    issue(ana, Scope.READ);
  }

  @Test
  void the_last_use_is_written_lazily() {
    IssuedKey issued = issue(ana, Scope.READ);
    Instant first = keys.clock.instant();
    keys.uses.note(issued.view().id());
    keys.clock.advance(Duration.ofSeconds(1));
    keys.uses.note(issued.view().id());
    assertThat(lastUse(issued)).contains(first);
    assertThat(keys.desk.of(ana).get(0).lastUsedAt()).contains(keys.clock.instant());
    assertThat(lastUse(issued)).contains(keys.clock.instant());
  }

  @Test
  void who_leaves_takes_the_keys_along() {
    IssuedKey issued = issue(ana, Scope.READ);
    keys.desk.forget(new MemberErased(ana.member().orElseThrow(), keys.clock.instant()));
    isNobodys(List.of(issued.key()));
  }

  @Test
  void what_ended_long_ago_is_forgotten() {
    IssuedKey revoked = issue(ana, Scope.READ);
    keys.desk.revoke(ana, revoked.view().id());
    issue(ana, Scope.READ);
    keys.clock.advance(Duration.ofDays(91));
    assertThat(new PrunesKeys(keys.store, keys.nonces, keys.clock).run()).isGreaterThan(0);
    assertThat(rows()).noneMatch(row -> row.contains(revoked.view().prefix()));
    assertThat(keys.desk.of(ana)).hasSize(1);
  }

  private IssuedKey issue(KeyOwner owner, Scope... scopes) {
    return keys.desk.issue(owner, GivenKeys.wish(scopes), GivenKeys.ISSUER);
  }

  private static KeyWish until(Instant end) {
    return new KeyWish("bot", Set.of(Scope.READ), Optional.of(end), false);
  }

  private Optional<Instant> lastUse(IssuedKey key) {
    return keys.store
        .good(key.view().prefix(), keys.clock.instant())
        .orElseThrow()
        .view
        .lastUsedAt();
  }

  private List<String> rows() {
    return keys.sql.list("select t::text from members.api_keys t", row -> row.getString(1));
  }

  private List<String> faults(KeyOwner owner, KeyWish wish) {
    Rejected no =
        refused(
            () -> keys.desk.issue(owner, wish, GivenKeys.ISSUER), RequestRefusal.VALIDATION_FAILED);
    return no.faults().stream().map(Fault::pointer).toList();
  }

  private void isNobodys(List<String> shown) {
    refused(() -> node.good(shown), MembersRefusal.UNAUTHENTICATED);
  }

  private static Rejected refused(ThrowingCallable work, com.predictiq.kernel.Refusal why) {
    Rejected no = catchThrowableOfType(Rejected.class, work);
    assertThat(no).isNotNull();
    assertThat(no.refusal()).isEqualTo(why);
    return no;
  }
}
