package com.predictiq.wagers.lookback;

import com.predictiq.members.Audience;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those who hold a position on a market, outcome by outcome. */
@ApplicationScoped
class Holders implements Audience {

  static final String PAGE =
      """
      select outcome, member_id from wagers.positions
       where market_id = ? and (outcome, member_id) > (?, ?::uuid)
       order by outcome, member_id limit ?\
      """;

  private static final String BEFORE_ALL = "-1|00000000-0000-0000-0000-000000000000";

  private record Line(int outcome, MemberId member) {

    String position() {
      return outcome + "|" + member;
    }
  }

  private final Sql sql;

  @Inject
  Holders(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "holders";
  }

  @Override
  public Group after(UUID market, Optional<String> position, int most) {
    String[] last = position.orElse(BEFORE_ALL).split("\\|", 2);
    List<Line> found =
        sql.list(
            PAGE,
            row ->
                new Line(
                    row.getInt("outcome"), new MemberId(row.getObject("member_id", UUID.class))),
            market,
            Integer.valueOf(last[0]),
            last[1],
            most);
    return new Group(
        found.stream().map(Line::member).toList(),
        found.size() < most ? Optional.empty() : Optional.of(found.get(most - 1).position()));
  }
}
