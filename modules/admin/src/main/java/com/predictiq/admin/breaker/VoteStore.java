package com.predictiq.admin.breaker;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The guardians' votes for a pause. */
@ApplicationScoped
class VoteStore {

  private final Sql sql;

  @Inject
  VoteStore(Sql sql) {
    this.sql = sql;
  }

  /** Until the caller's transaction ends nobody else votes: each has to see those before. */
  void turn() {
    sql.change("lock table admin.guardian_votes in share row exclusive mode");
  }

  void vote(UUID member, String reason, Instant at) {
    sql.change(
        """
        insert into admin.guardian_votes (member_id, reason, voted_at) values (?, ?, ?)
        on conflict (member_id) do update set reason = excluded.reason, voted_at = excluded.voted_at\
        """,
        member,
        reason,
        at);
  }

  boolean takeBack(UUID member) {
    return sql.change("delete from admin.guardian_votes where member_id = ?", member) > 0;
  }

  /** Who voted after this time, and when; there are no more of them than there were guardians. */
  Map<String, Instant> after(Instant time) {
    Map<String, Instant> votes = new TreeMap<>();
    sql.list(
        "select member_id, voted_at from admin.guardian_votes where voted_at > ?",
        row -> votes.put(row.getString("member_id"), Sql.instant(row, "voted_at")),
        time);
    return votes;
  }
}
