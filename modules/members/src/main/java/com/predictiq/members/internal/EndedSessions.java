package com.predictiq.members.internal;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sessions that were ended before their access tokens have expired. Each node knows them as they
 * were two seconds ago at most: a token is dead that much after its session, wherever that ended.
 */
@ApplicationScoped
class EndedSessions {

  static final Duration FRESH = Duration.ofSeconds(2);

  /** Longer than any access token lives. */
  private static final Duration REMEMBERED = Duration.ofHours(2);

  private final Sql sql;
  private final InstantSource clock;

  private volatile Set<UUID> ended = Set.of();
  private volatile Instant lookedAt = Instant.EPOCH;

  @Inject
  EndedSessions(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  boolean has(UUID session) {
    if (isStale()) {
      look();
    }
    return ended.contains(session);
  }

  int forget(Instant now) {
    return sql.change(
        "delete from members.ended_sessions where ended_at <= ?", now.minus(REMEMBERED));
  }

  private boolean isStale() {
    return lookedAt.plus(FRESH).isBefore(clock.instant());
  }

  /**
   * Whoever comes while somebody looks does so too: one after the other they would wait for ever
   * where the database does not answer.
   */
  private void look() {
    Instant now = clock.instant();
    ended =
        sql
            .list(
                "select id from members.ended_sessions where ended_at > ?",
                row -> row.getObject("id", UUID.class),
                now.minus(REMEMBERED))
            .stream()
            .collect(Collectors.toUnmodifiableSet());
    lookedAt = now;
  }
}
