package com.predictiq.members.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Reputation;
import com.predictiq.members.SupervisedMember;
import com.predictiq.members.Supervision.Filter;
import com.predictiq.platform.Changed;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class SupervisionDeskIT {

  private static final String OPERATOR = "key:0a1b2c3d";
  private static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

  private final TestDatabase database;
  private final GivenConduct house;
  private final List<Changed> told = new ArrayList<>();
  private final SupervisionDesk desk;
  private final MemberId ana;

  SupervisionDeskIT(TestDatabase database) {
    this.database = database;
    this.house = new GivenConduct(database);
    this.desk =
        new SupervisionDesk(
            new MemberFiles(house.sql, new TimeOrderedIds(house.clock, new SecureRandom())),
            told::add,
            house.clock);
    this.ana = house.member();
  }

  @Test
  void a_frozen_member_shows_since_when_by_whom_and_why() {
    SupervisedMember frozen = desk.freeze(ana, "two accounts", OPERATOR);
    assertThat(frozen.frozen())
        .contains(new SupervisedMember.Freeze(house.clock.instant(), OPERATOR, "two accounts"));
    assertThat(desk.unfreeze(ana, OPERATOR).frozen()).isEmpty();
    house.conduct.requireNotFrozen(ana);
  }

  @Test
  void who_freezes_again_changes_nothing() {
    desk.freeze(ana, "first", OPERATOR);
    assertThat(desk.freeze(ana, "second", "key:other").frozen().orElseThrow().reason())
        .isEqualTo("first");
    assertThat(changes()).containsExactly("frozen first");
  }

  @Test
  void every_change_is_noted_with_who_made_it() {
    desk.freeze(ana, "why", OPERATOR);
    house.clock.advance(Duration.ofMillis(1));
    desk.unfreeze(ana, OPERATOR);
    desk.unfreeze(ana, OPERATOR);
    house.clock.advance(Duration.ofMillis(1));
    desk.trust(ana, Reputation.PRO, OPERATOR);
    desk.trust(ana, Reputation.PRO, OPERATOR);
    assertThat(changes()).containsExactly("frozen why", "unfrozen null", "reputation pro");
  }

  @Test
  void the_audit_log_hears_of_each_difference_and_of_nothing_that_is_none() {
    desk.freeze(ana, "why", OPERATOR);
    desk.freeze(ana, "again", OPERATOR);
    desk.unfreeze(ana, OPERATOR);
    desk.trust(ana, Reputation.PRO, OPERATOR);
    desk.trust(ana, Reputation.PRO, OPERATOR);
    assertThat(told)
        .containsExactly(
            changed(
                "members.freeze",
                Map.of("frozen", "false"),
                Map.of("frozen", "true", "reason", "why")),
            changed("members.unfreeze", Map.of("frozen", "true"), Map.of("frozen", "false")),
            changed(
                "members.reputation",
                Map.of("reputation", Reputation.BASIC.wire()),
                Map.of("reputation", Reputation.PRO.wire())));
  }

  @Test
  void a_trusted_member_has_that_reputation() {
    assertThat(desk.trust(ana, Reputation.INSTITUTIONAL, OPERATOR).reputation())
        .isEqualTo(Reputation.INSTITUTIONAL);
    assertThat(house.conduct.reputation(ana)).isEqualTo(Reputation.INSTITUTIONAL);
  }

  @Test
  void strangers_and_the_erased_are_not_to_be_changed() {
    erase(ana);
    for (MemberId nobody : List.of(ana, new MemberId(UUID.randomUUID()))) {
      assertThat(refusal(() -> desk.freeze(nobody, "why", OPERATOR)))
          .isEqualTo(MembersRefusal.MEMBER_NOT_FOUND);
      assertThat(refusal(() -> desk.unfreeze(nobody, OPERATOR)))
          .isEqualTo(MembersRefusal.MEMBER_NOT_FOUND);
      assertThat(refusal(() -> desk.trust(nobody, Reputation.PRO, OPERATOR)))
          .isEqualTo(MembersRefusal.MEMBER_NOT_FOUND);
    }
  }

  @Test
  void an_admin_administers_until_frozen_and_others_never_do() {
    assertThat(desk.administers(ana)).isFalse();
    house.sql.change("update members.members set role = 'admin' where id = ?", ana.value());
    assertThat(desk.administers(ana)).isTrue();
    desk.freeze(ana, "on leave", OPERATOR);
    assertThat(desk.administers(ana)).isFalse();
    assertThat(desk.administers(new MemberId(UUID.randomUUID()))).isFalse();
  }

  @Test
  void a_member_is_found_by_the_whole_address() {
    Filter byEmail =
        new Filter(Optional.of(new EmailAddress(ana + "@example.org")), Optional.empty());
    assertThat(ids(byEmail)).containsExactly(ana);
    Filter andFrozen = new Filter(byEmail.email(), Optional.of(true));
    assertThat(ids(andFrozen)).isEmpty();
    desk.freeze(ana, "why", OPERATOR);
    assertThat(ids(andFrozen)).containsExactly(ana);
  }

  @Test
  void the_frozen_are_listed_apart_and_page_by_page() {
    MemberId bob = house.member();
    desk.freeze(ana, "why", OPERATOR);
    desk.freeze(bob, "why", OPERATOR);
    Filter frozen = new Filter(Optional.empty(), Optional.of(true));
    Page<SupervisedMember> first = desk.members(frozen, new PageRequest(1, Optional.empty()));
    assertThat(first.items()).hasSize(1);
    assertThat(first.next()).isPresent();
    assertThat(ids(frozen)).contains(ana, bob);
    assertThat(ids(new Filter(Optional.empty(), Optional.of(false)))).doesNotContain(ana, bob);
  }

  @Test
  void somebody_erased_is_listed_without_address() {
    erase(ana);
    assertThat(desk.members(ALL, new PageRequest(100, Optional.empty())).items())
        .filteredOn(member -> member.id().equals(ana))
        .singleElement()
        .matches(member -> member.email().isEmpty() && member.erasedAt().isPresent());
  }

  @Test
  void the_lists_come_from_indexes() {
    QueryPlan.of(
            database,
            """
            select * from members.members where id < ? and frozen_at is not null
             order by id desc limit 21\
            """,
            UUID.randomUUID())
        .hasNoSeqScanOn("members.members");
  }

  private Changed changed(String action, Map<String, String> before, Map<String, String> after) {
    return new Changed(OPERATOR, action, ana.toString(), before, after);
  }

  private List<MemberId> ids(Filter filter) {
    return desk.members(filter, new PageRequest(100, Optional.empty())).items().stream()
        .map(SupervisedMember::id)
        .toList();
  }

  private List<String> changes() {
    return house.sql.list(
        """
        select change, detail from members.standing_changes where member_id = ? order by id\
        """,
        row -> row.getString("change") + " " + row.getString("detail"),
        ana.value());
  }

  private void erase(MemberId member) {
    house.sql.change(
        """
        update members.members set email = null, password_hash = null, erased_at = now()
         where id = ?\
        """,
        member.value());
  }

  private static Object refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(Rejected.class, work).refusal();
  }
}
