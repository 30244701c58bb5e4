package com.predictiq.mail.internal;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.DeadLetter;
import com.predictiq.mail.Deliveries;
import com.predictiq.mail.MailId;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.QueueState;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an operator may see of the queue and do to it. */
@ApplicationScoped
class QueueDesk implements Deliveries {

  private static final UUID PAST_THE_NEWEST = new UUID(-1L, -1L);

  static final String DEAD =
      """
      select id, message_id, template, recipient, attempts, created_at, ended_at, last_error
        from mail.jobs where state = 'DEAD' and id < ? order by id desc limit ?\
      """;

  static final String WAITING =
      """
      select count(*) filter (where state = 'QUEUED') as queued,
             count(*) filter (where state = 'RETRY') as retry,
             greatest(0, coalesce(extract(epoch from ?::timestamptz - min(next_attempt_at)), 0))::bigint
               as oldest,
             (select count(*) from mail.jobs where state = 'SENDING') as sending,
             (select count(*) from mail.jobs where state = 'DEAD') as dead
        from mail.jobs where state in ('QUEUED', 'RETRY')\
      """;

  /** What has not ended well yet. */
  record Waiting(Map<String, Long> depth, long oldestSeconds) {

    static final Waiting NOTHING = new Waiting(Map.of(), 0);

    long depth(String state) {
      return depth.getOrDefault(state, 0L);
    }
  }

  private final Sql sql;
  private final InstantSource clock;

  @Inject
  QueueDesk(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public QueueState state() {
    Map<String, Long> depth =
        sql
            .list(
                "select state, count(*) from mail.jobs group by state",
                row -> Map.entry(row.getString(1).toLowerCase(Locale.ROOT), row.getLong(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new QueueState(depth, oldestSeconds());
  }

  @Override
  public Page<DeadLetter> dead(PageRequest page) {
    UUID before = page.after().map(UUID::fromString).orElse(PAST_THE_NEWEST);
    List<DeadLetter> found = sql.list(DEAD, QueueDesk::deadLetter, before, page.fetch());
    return Page.of(found, page, letter -> letter.id().toString());
  }

  @Override
  public void requeue(MailId mail) {
    int changed =
        sql.change(
            """
            update mail.jobs
               set state = 'QUEUED', attempts = 0, ended_at = null, called_at = null,
                   next_attempt_at = ?
             where id = ? and state = 'DEAD'\
            """,
            clock.instant(),
            mail.value());
    if (changed == 0) {
      throw new Rejected(
          MailRefusal.DEAD_LETTER_NOT_FOUND, "Mail " + mail + " is not among those given up.");
    }
  }

  /** What the scrape asks for, in one question and by the indexes of what has not ended. */
  Waiting waiting() {
    return sql.first(
            WAITING,
            row ->
                new Waiting(
                    Map.of(
                        "queued", row.getLong("queued"),
                        "retry", row.getLong("retry"),
                        "sending", row.getLong("sending"),
                        "dead", row.getLong("dead")),
                    row.getLong("oldest")),
            clock.instant())
        .orElseThrow();
  }

  private long oldestSeconds() {
    return sql.first(
            """
            select greatest(0, coalesce(extract(epoch from ?::timestamptz - min(next_attempt_at)), 0))
              from mail.jobs where state in ('QUEUED', 'RETRY')\
            """,
            row -> row.getLong(1),
            clock.instant())
        .orElseThrow();
  }

  private static DeadLetter deadLetter(ResultSet row) throws SQLException {
    return new DeadLetter(
        new MailId(row.getObject("id", UUID.class)),
        row.getString("message_id"),
        row.getString("template"),
        row.getString("recipient"),
        row.getInt("attempts"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "ended_at"),
        Optional.ofNullable(row.getString("last_error")));
  }
}
