package com.predictiq.members.conduct;

import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRole;
import com.predictiq.members.Reputation;
import com.predictiq.members.SupervisedMember;
import com.predictiq.members.Supervision.Filter;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the house writes about members, and who wrote it. */
@ApplicationScoped
class MemberFiles {

  private static final String COLUMNS =
      """
      select id, email, display_name, joined_at, role, reputation, frozen_at, frozen_by,
             frozen_reason, erased_at from members.members\
      """;

  /** Above every id there is: where the latest member is the next one. */
  private static final UUID TOP = new UUID(-1L, -1L);

  private final Sql sql;
  private final TimeOrderedIds ids;

  @Inject
  MemberFiles(Sql sql, TimeOrderedIds ids) {
    this.sql = sql;
    this.ids = ids;
  }

  List<SupervisedMember> latestFirst(Filter filter, PageRequest page) {
    UUID before = page.after().map(UUID::fromString).orElse(TOP);
    if (filter.email().isPresent()) {
      return sql.list(
          COLUMNS + " where email = ? and id < ?" + frozen(filter) + " limit ?",
          MemberFiles::file,
          filter.email().get().text(),
          before,
          page.fetch());
    }
    return sql.list(
        COLUMNS + " where id < ?" + frozen(filter) + " order by id desc limit ?",
        MemberFiles::file,
        before,
        page.fetch());
  }

  Optional<SupervisedMember> find(MemberId member) {
    return sql.first(COLUMNS + " where id = ?", MemberFiles::file, member.value());
  }

  /** False for who is frozen already, erased or unknown. */
  boolean freeze(MemberId member, String reason, String operator, Instant now) {
    return sql.change(
            """
            update members.members
               set frozen_at = ?, frozen_by = ?, frozen_reason = ?, version = version + 1
             where id = ? and frozen_at is null and erased_at is null\
            """,
            now,
            operator,
            reason,
            member.value())
        == 1;
  }

  boolean unfreeze(MemberId member) {
    return sql.change(
            """
            update members.members
               set frozen_at = null, frozen_by = null, frozen_reason = null, version = version + 1
             where id = ? and frozen_at is not null\
            """,
            member.value())
        == 1;
  }

  boolean trust(MemberId member, Reputation reputation) {
    return sql.change(
            """
            update members.members set reputation = ?, version = version + 1
             where id = ? and reputation <> ? and erased_at is null\
            """,
            reputation.wire(),
            member.value(),
            reputation.wire())
        == 1;
  }

  void note(MemberId member, String change, String detail, String operator, Instant now) {
    sql.change(
        """
        insert into members.standing_changes
          (id, member_id, changed_at, changed_by, change, detail) values (?, ?, ?, ?, ?, ?)\
        """,
        ids.next(),
        member.value(),
        now,
        operator,
        change,
        detail);
  }

  private static String frozen(Filter filter) {
    return filter
        .frozen()
        .map(frozen -> frozen ? " and frozen_at is not null" : " and frozen_at is null")
        .orElse("");
  }

  private static SupervisedMember file(ResultSet row) throws SQLException {
    Optional<Instant> frozenAt = Sql.optionalInstant(row, "frozen_at");
    String frozenBy = row.getString("frozen_by");
    String frozenReason = row.getString("frozen_reason");
    return new SupervisedMember(
        new MemberId(row.getObject("id", UUID.class)),
        Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
        Optional.ofNullable(row.getString("display_name")),
        Sql.instant(row, "joined_at"),
        MemberRole.parse(row.getString("role")).orElseThrow(),
        Reputation.parse(row.getString("reputation")).orElseThrow(),
        frozenAt.map(at -> new SupervisedMember.Freeze(at, frozenBy, frozenReason)),
        Sql.optionalInstant(row, "erased_at"));
  }
}
