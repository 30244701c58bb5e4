package com.predictiq.members.records;

import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Who the member is to us. The hash of the password is ours, not about them. */
@ApplicationScoped
class TellsTheProfile implements MemberRecords {

  private final Sql sql;

  @Inject
  TellsTheProfile(Sql sql) {
    this.sql = sql;
  }

  /** The one line of this section. */
  record Profile(
      Optional<String> email,
      Optional<String> wallet,
      Optional<String> displayName,
      Instant joinedAt,
      String role,
      String reputation,
      Optional<Instant> frozenAt,
      Optional<String> frozenReason) {}

  @Override
  public String section() {
    return "profile";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    sql.first(
            """
            select email, wallet, display_name, joined_at, role, reputation, frozen_at, frozen_reason
              from members.members where id = ? and erased_at is null\
            """,
            TellsTheProfile::profile,
            member.value())
        .ifPresent(to);
  }

  private static Profile profile(ResultSet row) throws SQLException {
    return new Profile(
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("wallet")),
        Optional.ofNullable(row.getString("display_name")),
        Sql.instant(row, "joined_at"),
        row.getString("role"),
        row.getString("reputation"),
        Sql.optionalInstant(row, "frozen_at"),
        Optional.ofNullable(row.getString("frozen_reason")));
  }
}
