package com.predictiq.markets.talk;

import com.predictiq.members.Audience;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those who follow a market, in the order in which they began. */
@ApplicationScoped
class Followers implements Audience {

  static final String PAGE =
      """
      select seq, member_id from markets.follows
       where market_id = ? and seq > ? order by seq limit ?\
      """;

  private record Line(long seq, MemberId member) {}

  private final Sql sql;

  @Inject
  Followers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "followers";
  }

  @Override
  public Group after(UUID market, Optional<String> position, int most) {
    List<Line> found =
        sql.list(
            PAGE,
            row ->
                new Line(row.getLong("seq"), new MemberId(row.getObject("member_id", UUID.class))),
            market,
            position.map(Long::valueOf).orElse(0L),
            most);
    return new Group(
        found.stream().map(Line::member).toList(),
        found.size() < most
            ? Optional.empty()
            : Optional.of(Long.toString(found.get(most - 1).seq())));
  }
}
