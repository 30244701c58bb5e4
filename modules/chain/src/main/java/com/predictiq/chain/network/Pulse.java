package com.predictiq.chain.network;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** When the network answered last, kept where every node sees it; asking it asks nobody else. */
@ApplicationScoped
public class Pulse {

  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  /** The last answer, and the trouble since then if there is any. */
  public record Beat(long ledger, Instant closedAt, Instant seenAt, Optional<String> trouble) {}

  private final Sql sql;
  private final InstantSource clock;

  @Inject
  public Pulse(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public void beat(Head head) {
    sql.change(
        """
        insert into chain.pulse (ledger, closed_at, seen_at) values (?, ?, ?)
        on conflict (one) do update
           set ledger = excluded.ledger, closed_at = excluded.closed_at,
               seen_at = excluded.seen_at, trouble = null\
        """,
        head.ledger(),
        head.closedAt(),
        clock.instant());
  }

  public void missed(String trouble) {
    sql.change("update chain.pulse set trouble = ?", trouble);
  }

  public Optional<Beat> last() {
    return sql.first(
        "select ledger, closed_at, seen_at, trouble from chain.pulse",
        row ->
            new Beat(
                row.getLong("ledger"),
                Sql.instant(row, "closed_at"),
                Sql.instant(row, "seen_at"),
                Optional.ofNullable(row.getString("trouble"))));
  }

  public boolean fresh() {
    Instant oldest = clock.instant().minus(LONGEST_SILENCE);
    return last().filter(beat -> beat.seenAt().isAfter(oldest)).isPresent();
  }
}
