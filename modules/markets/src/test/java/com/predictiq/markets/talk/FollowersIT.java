package com.predictiq.markets.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.members.Audience;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class FollowersIT {

  private final TestDatabase database;
  private final Sql sql;
  private final Followers followers;
  private final UUID market = UUID.randomUUID();

  FollowersIT(TestDatabase database) {
    this.database = database;
    this.sql = new Sql(database.dataSource());
    this.followers = new Followers(sql);
  }

  @Test
  void everybody_who_follows_is_named_once_in_the_order_they_began() {
    List<MemberId> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(follow(market));
      follow(UUID.randomUUID());
    }
    List<MemberId> named = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Audience.Group page = followers.after(market, next, 2);
      named.addAll(page.members());
      next = page.next();
    } while (next.isPresent());
    assertThat(named).isEqualTo(all);
  }

  @Test
  void a_market_that_nobody_follows_has_an_end_too() {
    assertThat(followers.after(market, Optional.empty(), 2))
        .isEqualTo(new Audience.Group(List.of(), Optional.empty()));
  }

  @Test
  void a_page_is_read_from_its_index() {
    QueryPlan.of(database, Followers.PAGE, market, 0L, 100).usesIndex("follows_by_market");
  }

  private MemberId follow(UUID followed) {
    MemberId member = new MemberId(UUID.randomUUID());
    sql.change(
        "insert into markets.follows (member_id, market_id, followed_at) values (?, ?, now())",
        member.value(),
        followed);
    return member;
  }
}
