package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.Password;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class RememberedExclusionsIT {

  private static final Password PASSWORD = new Password("right horse staple");

  private final GivenMembers members;
  private final EmailAddress email = GivenMembers.someAddress();
  private final MemberId ana;
  private final Instant until;

  RememberedExclusionsIT(TestDatabase database) {
    this.members = new GivenMembers(database);
    this.ana = members.member(email, PASSWORD);
    this.until = members.clock.instant().plus(Duration.ofDays(30));
  }

  @AfterEach
  void close_the_unit() {
    members.close();
  }

  @Test
  void who_leaves_while_excluded_is_excluded_when_they_come_back() {
    exclude("excluded_until = timestamptz '2026-07-01T12:00:00Z'");
    assertThat(excludedAfterComingBack()).containsExactly(until + "/false");
  }

  @Test
  void an_exclusion_for_ever_outlives_the_member() {
    exclude("excluded_for_ever = true");
    members.clock.advance(Duration.ofDays(4_000));
    members.exclusions().forgetEndedBefore(members.clock.instant());
    assertThat(excludedAfterComingBack()).containsExactly("-/true");
  }

  @Test
  void an_exclusion_that_is_over_is_neither_remembered_nor_kept() {
    exclude("excluded_until = timestamptz '2026-07-01T12:00:00Z'");
    members.clock.set(until);
    assertThat(excludedAfterComingBack()).isEmpty();
  }

  @Test
  void what_is_remembered_names_nobody_and_is_forgotten_in_the_end() {
    exclude("excluded_until = timestamptz '2026-07-01T12:00:00Z'");
    excludedAfterComingBack();
    assertThat(remembered()).noneMatch(row -> row.contains(email.text())).isNotEmpty();
    members.exclusions().forgetEndedBefore(until);
    assertThat(remembered()).noneMatch(row -> row.contains("2026-07-01"));
  }

  private void exclude(String what) {
    members.sql.change("insert into members.limits (member_id) values (?)", ana.value());
    members.sql.change("update members.limits set " + what + " where member_id = ?", ana.value());
  }

  private List<String> excludedAfterComingBack() {
    members.accountDesk(new FakeBooks()).erase(ana, PASSWORD);
    MemberId again = members.member(email, PASSWORD);
    members.exclusions().inherit(again, Set.of(email.text()), members.clock.instant());
    return members.sql.list(
        """
        select excluded_until, excluded_for_ever from members.limits where member_id = ?\
        """,
        row ->
            com.predictiq.platform.Sql.optionalInstant(row, "excluded_until")
                    .map(Instant::toString)
                    .orElse("-")
                + "/"
                + row.getBoolean("excluded_for_ever"),
        again.value());
  }

  private List<String> remembered() {
    return members.sql.list(
        "select r::text from members.remembered_exclusions r", row -> row.getString(1));
  }
}
