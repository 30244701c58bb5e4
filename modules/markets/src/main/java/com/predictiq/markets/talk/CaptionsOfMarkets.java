package com.predictiq.markets.talk;

import com.predictiq.members.Captions;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What markets are called that were opened once. */
@ApplicationScoped
class CaptionsOfMarkets implements Captions {

  private record Line(UUID market, Caption caption) {}

  private final Sql sql;

  @Inject
  CaptionsOfMarkets(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<UUID, Caption> of(Collection<UUID> subjects) {
    return sql
        .list(
            """
            select id, title, outcomes from markets.markets
             where id = any (?::uuid[]) and opened_at is not null\
            """,
            row ->
                new Line(
                    row.getObject("id", UUID.class),
                    new Caption(
                        row.getString("title"),
                        List.of((String[]) row.getArray("outcomes").getArray()))),
            (Object) subjects.stream().map(UUID::toString).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Line::market, Line::caption));
  }
}
