package com.predictiq.members.records;

import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** When they logged in, as far as we remember. A month of it, so there is no need for pages. */
@ApplicationScoped
class TellsTheSessions implements MemberRecords {

  private static final int MOST = 10_000;

  private final Sql sql;

  @Inject
  TellsTheSessions(Sql sql) {
    this.sql = sql;
  }

  /** One log-in, and the last time it was prolonged. */
  record LogIn(Instant loggedInAt, Instant prolongedAt, Optional<Instant> endedAt) {}

  @Override
  public String section() {
    return "sessions";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    sql.list(
            """
            select min(issued_at) as began, max(issued_at) as prolonged, max(revoked_at) as ended
              from members.refresh_tokens where member_id = ?
             group by family_id order by 1 desc limit ?\
            """,
            row ->
                new LogIn(
                    Sql.instant(row, "began"),
                    Sql.instant(row, "prolonged"),
                    Sql.optionalInstant(row, "ended")),
            member.value(),
            MOST)
        .forEach(to);
  }
}
