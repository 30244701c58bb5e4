package com.predictiq.markets.talk;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Where markets lie that ended long ago: out of the lists, and whole. Money is not touched. */
@ApplicationScoped
@Transactional
class Archive {

  static final String DUE =
      """
      select id from markets.markets where ended_at <= ? and archived_at is null
       order by ended_at, id limit ? for update skip locked\
      """;

  private final Sql sql;

  @Inject
  Archive(Sql sql) {
    this.sql = sql;
  }

  /** Takes in up to so many markets that nobody holds at this moment, and says how many. */
  int takeIn(Instant endedBefore, int most, Instant now) {
    return sql.first(
            "with due as ("
                + DUE
                + """
                ), taken as (
                  update markets.markets m set archived_at = ?, featured = false, version = version + 1
                    from due where m.id = due.id returning m.id
                ), unlisted as (
                  update markets.trading t set archived = true from taken where t.market_id = taken.id
                )
                select count(*) as taken from taken\
                """,
            row -> row.getInt("taken"),
            endedBefore,
            most,
            now)
        .orElse(0);
  }
}
