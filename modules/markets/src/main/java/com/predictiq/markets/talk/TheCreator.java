package com.predictiq.markets.talk;

import com.predictiq.members.Audience;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Whoever made the market. */
@ApplicationScoped
class TheCreator implements Audience {

  private final Sql sql;

  @Inject
  TheCreator(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "creator";
  }

  @Override
  public Group after(UUID market, Optional<String> position, int most) {
    return new Group(
        sql.list(
            "select creator_id from markets.markets where id = ?",
            row -> new MemberId(row.getObject("creator_id", UUID.class)),
            market),
        Optional.empty());
  }
}
