package com.predictiq.members.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.AddressToProve;
import com.predictiq.members.Mailboxes.Mailbox;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Password;
import com.predictiq.members.PasswordResetAsked;
import com.predictiq.members.RecoveryLinks.RecoveryLink;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@WithDatabase
class RecoveryDeskIT {

  private static final Password NEW = new Password("a quite different one");

  private final TestDatabase database;
  private final GivenRecovery recovery;
  private final MemberId ana;

  RecoveryDeskIT(TestDatabase database) {
    this.database = database;
    this.recovery = new GivenRecovery(database);
    this.ana = recovery.member();
  }

  @Test
  void a_stranger_makes_as_much_of_a_letter_as_a_member() {
    recovery.desk.askForNewPassword(GivenRecovery.address(ana));
    recovery.desk.askForNewPassword(GivenRecovery.address(new MemberId(UUID.randomUUID())));
    assertThat(recovery.letters)
        .containsExactly(
            new PasswordResetAsked(Optional.of(ana), recovery.clock.instant()),
            new PasswordResetAsked(Optional.empty(), recovery.clock.instant()));
  }

  @Test
  void a_link_sets_one_password_and_proves_the_address() {
    String token = passwordLink().token();
    recovery.desk.resetPassword(token, NEW);
    assertThat(recovery.passwords).containsExactly(ana + " a quite different one");
    assertThat(recovery.proven.of(List.of(ana)).get(ana).proven()).isTrue();
    assertThat(refusal(() -> recovery.desk.resetPassword(token, NEW)))
        .isEqualTo(MembersRefusal.INVALID_RECOVERY_LINK);
  }

  @Test
  void a_weak_password_does_not_cost_the_link() {
    String token = passwordLink().token();
    assertThat(refusal(() -> recovery.desk.resetPassword(token, new Password("short"))))
        .isEqualTo(MembersRefusal.WEAK_PASSWORD);
    recovery.desk.resetPassword(token, NEW);
    assertThat(recovery.passwords).hasSize(1);
  }

  @Test
  void a_link_runs_out() {
    RecoveryLink link = passwordLink();
    recovery.clock.advance(link.valid());
    assertThat(refusal(() -> recovery.desk.resetPassword(link.token(), NEW)))
        .isEqualTo(MembersRefusal.INVALID_RECOVERY_LINK);
  }

  @Test
  void a_link_for_one_thing_is_none_for_another() {
    String forPassword = passwordLink().token();
    String forAddress = recovery.maker.toProveTheAddress(ana).orElseThrow().token();
    List<ThrowingCallable> wrong =
        List.of(
            () -> recovery.desk.proveAddress(forPassword),
            () -> recovery.desk.resetPassword(forAddress, NEW),
            () -> recovery.desk.proveAddress(null),
            () -> recovery.desk.proveAddress("x".repeat(43)));
    for (ThrowingCallable call : wrong) {
      assertThat(refusal(call)).isEqualTo(MembersRefusal.INVALID_RECOVERY_LINK);
    }
    assertThat(recovery.proven.isProven(ana)).isFalse();
  }

  @Test
  void who_has_proven_the_address_gets_no_more_links_for_it() {
    recovery.desk.askToProveAddress(ana);
    recovery.desk.proveAddress(recovery.maker.toProveTheAddress(ana).orElseThrow().token());
    recovery.desk.askToProveAddress(ana);
    assertThat(recovery.letters).containsExactly(new AddressToProve(ana, recovery.clock.instant()));
    assertThat(recovery.maker.toProveTheAddress(ana)).isEmpty();
  }

  @Test
  void nobody_fills_a_mailbox_with_links() {
    for (int i = 0; i < recovery.config.hourlyMax(); i++) {
      assertThat(recovery.maker.toSetAPassword(ana)).isPresent();
    }
    assertThat(recovery.maker.toSetAPassword(ana)).isEmpty();
    recovery.clock.advance(LinkStore.COUNTED);
    assertThat(recovery.maker.toSetAPassword(ana)).isPresent();
  }

  @Test
  void no_table_holds_a_token() {
    String token = passwordLink().token();
    String row =
        recovery
            .sql
            .first(
                "select l::text as line from members.recovery_links l where member_id = ?",
                found -> found.getString("line"),
                ana.value())
            .orElseThrow();
    assertThat(row).doesNotContain(token);
    assertThat(recovery.maker.toSetAPassword(ana).toString()).doesNotContain("=");
  }

  @Test
  void nothing_remains_of_whoever_was_erased() {
    String token = passwordLink().token();
    recovery.desk.proveAddress(recovery.maker.toProveTheAddress(ana).orElseThrow().token());
    ForgetsLinks forgets = new ForgetsLinks(recovery.links, recovery.clock);
    forgets.forget(new MemberErased(ana, recovery.clock.instant()));
    assertThat(recovery.links.owner(token, Purpose.PASSWORD, recovery.clock.instant())).isEmpty();
    assertThat(recovery.proven.isProven(ana)).isFalse();
  }

  @Test
  void old_links_are_forgotten_when_they_no_longer_count() {
    RecoveryLink link = passwordLink();
    ForgetsLinks forgets = new ForgetsLinks(recovery.links, recovery.clock);
    recovery.clock.advance(link.valid());
    forgets.run();
    assertThat(recovery.links.countLately(ana, Purpose.PASSWORD, recovery.clock.instant()))
        .isEqualTo(1);
    recovery.clock.advance(Duration.ofHours(1));
    assertThat(forgets.run()).isPositive();
  }

  @Test
  void who_came_with_a_wallet_alone_is_known_and_has_no_mailbox() {
    recovery.sql.change(
        """
        update members.members
           set email = null, password_hash = null, wallet = 'G' || repeat('A', 55) where id = ?\
        """,
        ana.value());
    assertThat(recovery.proven.of(List.of(ana)))
        .containsExactly(java.util.Map.entry(ana, new Mailbox(Optional.empty(), false)));
  }

  @Test
  void links_and_mailboxes_are_found_by_index() {
    QueryPlan.of(database, LinkStore.COUNT, ana.value(), "password", new Timestamp(0))
        .usesIndex("recovery_links_by_member");
    QueryPlan.of(database, ProvenAddresses.FIND, "{" + ana + "}")
        .hasNoSeqScanOn("members.members")
        .hasNoSeqScanOn("members.proven_addresses");
  }

  private RecoveryLink passwordLink() {
    return recovery.maker.toSetAPassword(ana).orElseThrow();
  }

  private static Object refusal(ThrowingCallable call) {
    return catchThrowableOfType(Rejected.class, call).refusal();
  }
}
