package com.predictiq.platform.internal;

import com.predictiq.platform.Outbox.OutboxState;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Letters waiting to be read. The order in which they are claimed is the order they were put in.
 */
@ApplicationScoped
class OutboxStore {

  private static final int ERROR_LENGTH = 500;

  private final Sql sql;

  @Inject
  OutboxStore(Sql sql) {
    this.sql = sql;
  }

  void put(List<OutboxLetter> letters) {
    sql.change(
        """
        insert into platform.outbox_letters (id, reader, event, body)
        select l.id::uuid, l.reader, l.event, l.body
          from unnest(?, ?, ?, ?) as l (id, reader, event, body)\
        """,
        texts(letters, letter -> letter.id().toString()),
        texts(letters, OutboxLetter::reader),
        texts(letters, OutboxLetter::event),
        texts(letters, OutboxLetter::body));
  }

  /** Ids of letters that are due and that no other node is reading at this moment. */
  List<UUID> due(int most) {
    return sql.list(
        """
        select id from platform.outbox_letters
         where died_at is null and next_attempt_at <= now()
         order by next_attempt_at, id
         limit ?\
        """,
        row -> row.getObject("id", UUID.class),
        most);
  }

  /**
   * The letter, locked until the transaction ends; empty when somebody else has it or it is gone.
   */
  List<OutboxLetter> take(UUID id) {
    return sql.list(
        """
        select id, reader, event, body from platform.outbox_letters
         where id = ? and died_at is null
           for update skip locked\
        """,
        row ->
            new OutboxLetter(
                row.getObject("id", UUID.class),
                row.getString("reader"),
                row.getString("event"),
                row.getString("body")),
        id);
  }

  void delivered(UUID id) {
    sql.change("delete from platform.outbox_letters where id = ?", id);
  }

  /** Later and later, up to ten minutes, with up to a fifth of chance so that nothing marches. */
  void postpone(UUID id, int attemptsMax, String error) {
    sql.change(
        """
        update platform.outbox_letters
           set attempts = attempts + 1,
               last_error = ?,
               died_at = case when attempts + 1 >= ? then now() end,
               next_attempt_at = now() + make_interval(
                 secs => least(600, power(2, attempts)) * (0.9 + random() * 0.2))
         where id = ?\
        """,
        error.substring(0, Math.min(error.length(), ERROR_LENGTH)),
        attemptsMax,
        id);
  }

  OutboxState state() {
    return sql.first(
            """
            select count(*) filter (where died_at is null) as waiting,
                   count(died_at) as dead,
                   coalesce(extract(epoch from now() - min(created_at)
                     filter (where died_at is null)), 0)::bigint as oldest
              from platform.outbox_letters\
            """,
            row ->
                new OutboxState(row.getLong("waiting"), row.getLong("dead"), row.getLong("oldest")))
        .orElseThrow();
  }

  private static String[] texts(List<OutboxLetter> letters, Function<OutboxLetter, String> column) {
    return letters.stream().map(column).toArray(String[]::new);
  }
}
