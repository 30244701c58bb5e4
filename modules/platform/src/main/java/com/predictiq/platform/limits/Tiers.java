package com.predictiq.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.predictiq.platform.Changed;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.LimitTier;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Whose limits are wider. Asked with every request, so it is remembered for half a minute; nobody
 * is refused because the database could not say.
 */
@ApplicationScoped
class Tiers {

  private static final int MOST_CALLERS = 50_000;

  private final Sql sql;
  private final Consumer<Changed> changed;
  private final Cache<String, LimitTier> known =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterWrite(Duration.ofSeconds(30))
          .build();

  @Inject
  Tiers(Sql sql, Event<Changed> changed) {
    this(sql, (Consumer<Changed>) changed::fire);
  }

  Tiers(Sql sql, Consumer<Changed> changed) {
    this.sql = sql;
    this.changed = changed;
  }

  LimitTier of(String subject) {
    return known.get(subject, this::look);
  }

  void put(String subject, LimitTier tier, String by) {
    LimitTier before = look(subject);
    sql.change(
        """
        insert into platform.limit_tiers (subject, tier, set_by) values (?, ?, ?)
        on conflict (subject) do update
          set tier = excluded.tier, set_by = excluded.set_by, set_at = now()\
        """,
        subject,
        tier.name(),
        by);
    known.invalidate(subject);
    if (before != tier) {
      changed.accept(
          new Changed(
              by,
              "limits.tier",
              subject,
              Map.of("tier", before.name()),
              Map.of("tier", tier.name())));
    }
  }

  private LimitTier look(String subject) {
    try {
      return sql.first(
              "select tier from platform.limit_tiers where subject = ?",
              row -> LimitTier.valueOf(row.getString("tier")),
              subject)
          .orElse(LimitTier.FREE);
    } catch (DatabaseFailure away) {
      return LimitTier.FREE;
    }
  }
}
