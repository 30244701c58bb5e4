package com.predictiq.platform.idempotency;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** The keys and what was answered under them. Two statements beside the work, and no entity. */
@ApplicationScoped
class AnswerStore {

  private final Sql sql;

  @Inject
  AnswerStore(Sql sql) {
    this.sql = sql;
  }

  /** An answer and what it was the answer to. */
  record Kept(Fingerprint content, Answer answer) {}

  /** False when the key is there already; waits for a transaction that is just using it. */
  boolean enter(Asked asked) {
    return sql.change(
            """
            insert into platform.idempotency_keys (caller, key, route, request_hash)
            values (?, ?, ?, ?) on conflict do nothing\
            """,
            asked.caller(),
            asked.key(),
            asked.route(),
            asked.content().bytes())
        == 1;
  }

  void complete(Asked asked, Answer answer) {
    sql.change(
        """
        update platform.idempotency_keys set status = ?, location = ?, body = ?
         where caller = ? and key = ?\
        """,
        answer.status(),
        answer.location().orElse(null),
        answer.body().orElse(null),
        asked.caller(),
        asked.key());
  }

  Optional<Kept> find(Asked asked) {
    return sql.first(
        """
        select request_hash, status, location, body from platform.idempotency_keys
         where caller = ? and key = ?\
        """,
        row ->
            new Kept(
                Fingerprint.of(row.getBytes("request_hash")),
                new Answer(
                    row.getInt("status"),
                    Optional.ofNullable(row.getString("location")),
                    Optional.ofNullable(row.getString("body")),
                    true)),
        asked.caller(),
        asked.key());
  }

  /** Forgets the oldest, so many at most; by the database's clock, as they were entered. */
  int forget(Duration olderThan, int most) {
    return sql.change(
        """
        delete from platform.idempotency_keys where (caller, key) in (
          select caller, key from platform.idempotency_keys
           where created_at < now() - make_interval(secs => ?)
           order by created_at limit ? for update skip locked)\
        """,
        (double) olderThan.toSeconds(),
        most);
  }
}
