package com.predictiq.members.internal;

import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The row that says who was the first. */
@ApplicationScoped
class FoundingStore {

  private final Sql sql;

  @Inject
  FoundingStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Whether the member, who has just been added, is the first. Of two who join together, neither
   * sees the other; the second then waits at the row of the first.
   */
  boolean claim(MemberId member, Instant now) {
    return sql.change(
            """
            insert into members.foundings (member_id, founded_at)
            select ?, ? where not exists (select 1 from members.members where id <> ?)
            on conflict do nothing\
            """,
            member.value(),
            now,
            member.value())
        == 1;
  }
}
