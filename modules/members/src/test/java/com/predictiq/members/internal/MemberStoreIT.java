package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Password;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class MemberStoreIT {

  private static final Password PASSWORD = new Password("ten chars!");

  private final TestDatabase database;
  private final GivenMembers members;

  MemberStoreIT(TestDatabase database) {
    this.database = database;
    this.members = new GivenMembers(database);
  }

  @AfterEach
  void close_the_unit() {
    members.close();
  }

  @Test
  void a_member_is_found_by_id_and_by_address() {
    EmailAddress email = GivenMembers.someAddress();
    Member member =
        new Member(
            new MemberId(UUID.randomUUID()),
            email,
            members.passwords.hash(PASSWORD),
            Optional.of("Ana"),
            members.clock.instant());
    members.inTransaction(
        () -> {
          members.store.add(member);
          return member;
        });
    MemberView expected =
        new MemberView(member.id(), email, Optional.of("Ana"), members.clock.instant());
    assertThat(members.inTransaction(() -> members.store.find(email)).map(Member::view))
        .contains(expected);
    assertThat(members.inTransaction(() -> members.store.find(member.id())).map(Member::view))
        .contains(expected);
  }

  @Test
  void nobody_is_found_who_is_not_there() {
    assertThat(members.store.find(GivenMembers.someAddress())).isEmpty();
    assertThat(members.store.find(new MemberId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void an_address_has_one_member() {
    EmailAddress email = GivenMembers.someAddress();
    members.member(email, PASSWORD);
    assertThatThrownBy(() -> members.member(email, PASSWORD))
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.refusal()).isEqualTo(MembersRefusal.EMAIL_TAKEN));
  }

  @Test
  void of_two_who_join_with_one_address_at_once_one_is_refused() throws Exception {
    EmailAddress email = GivenMembers.someAddress();
    List<Boolean> joined = new CopyOnWriteArrayList<>();
    CyclicBarrier together = new CyclicBarrier(2);
    Thread other = new Thread(() -> joined.add(joins(email, together)));
    other.start();
    joined.add(joins(email, together));
    other.join();
    assertThat(joined).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void an_address_is_looked_up_in_an_index() {
    QueryPlan.of(database, "select * from members.members where email = ?", "a@example.org")
        .hasNoSeqScanOn("members.members");
  }

  private boolean joins(EmailAddress email, CyclicBarrier together) {
    try (GivenMembers own = new GivenMembers(database)) {
      Member member = own.unsaved(email, PASSWORD);
      own.inTransaction(
          () -> {
            await(together);
            own.store.add(member);
            return member;
          });
      return true;
    } catch (Rejected taken) {
      assertThat(taken.refusal()).isEqualTo(MembersRefusal.EMAIL_TAKEN);
      return false;
    }
  }

  private static void await(CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
