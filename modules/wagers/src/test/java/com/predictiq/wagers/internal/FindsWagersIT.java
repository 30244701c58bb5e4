package com.predictiq.wagers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.WagerQuery;
import com.predictiq.wagers.WagerView;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class FindsWagersIT {

  private static final PageRequest ALL = new PageRequest(100, Optional.empty());
  private static final Instant NOON = SettableClock.START;

  private final TestDatabase database;
  private final Sql sql;
  private final FindsWagers finds;
  private final MemberId me = new MemberId(UUID.randomUUID());
  private final MarketId rain = new MarketId(UUID.randomUUID());
  private final MarketId snow = new MarketId(UUID.randomUUID());

  FindsWagersIT(TestDatabase database) {
    this.database = database;
    this.sql = new Sql(database.dataSource());
    this.finds = new FindsWagers(sql, GivenHouse.assets());
  }

  @Test
  void finds_ones_own_by_market_and_time_the_last_first() {
    UUID one = wager(me, rain, NOON);
    UUID two = wager(me, snow, NOON.plusSeconds(1));
    UUID three = wager(me, rain, NOON.plusSeconds(2));
    wager(new MemberId(UUID.randomUUID()), rain, NOON);
    assertThat(found(query(Optional.empty(), Optional.empty()))).containsExactly(three, two, one);
    assertThat(found(query(Optional.of(rain), Optional.empty()))).containsExactly(three, one);
    WagerQuery between =
        new WagerQuery(
            me,
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOON),
            Optional.of(NOON.plusSeconds(2)));
    assertThat(found(between)).containsExactly(two, one);
  }

  @Test
  void tells_what_is_settled_from_what_is_open() {
    UUID over = wager(me, rain, NOON);
    UUID open = wager(me, snow, NOON);
    position(rain, true);
    position(snow, false);
    assertThat(found(query(Optional.empty(), Optional.of(true)))).containsExactly(over);
    assertThat(found(query(Optional.empty(), Optional.of(false)))).containsExactly(open);
  }

  @Test
  void pages_meet_every_wager_once_also_at_the_same_moment() {
    for (int i = 0; i < 7; i++) {
      wager(me, rain, NOON.plusSeconds(i / 3));
    }
    List<UUID> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<WagerView> page =
          finds.find(query(Optional.empty(), Optional.empty()), new PageRequest(2, after));
      page.items().forEach(wager -> seen.add(wager.id().value()));
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void every_question_is_answered_from_indexes() {
    plan(query(Optional.empty(), Optional.empty()), Optional.empty())
        .usesIndex("wagers_by_member_and_time");
    plan(query(Optional.of(rain), Optional.of(true)), Optional.empty());
    plan(query(Optional.empty(), Optional.of(false)), Optional.of(NOON + "|7"));
    plan(
        new WagerQuery(
            me, Optional.empty(), Optional.empty(), Optional.of(NOON), Optional.of(NOON)),
        Optional.of(NOON + "|7"));
  }

  private QueryPlan plan(WagerQuery query, Optional<String> after) {
    FindsWagers.Question question = FindsWagers.question(query, new PageRequest(20, after));
    Object[] parameters =
        question.parameters().stream()
            .map(value -> value instanceof Instant time ? Timestamp.from(time) : value)
            .toArray();
    return QueryPlan.of(database, question.statement(), parameters)
        .hasNoSeqScanOn("wagers.wagers")
        .hasNoSeqScanOn("wagers.positions");
  }

  private WagerQuery query(Optional<MarketId> market, Optional<Boolean> settled) {
    return new WagerQuery(me, market, settled, Optional.empty(), Optional.empty());
  }

  private List<UUID> found(WagerQuery query) {
    return finds.find(query, ALL).items().stream().map(wager -> wager.id().value()).toList();
  }

  private UUID wager(MemberId member, MarketId market, Instant at) {
    UUID id = UUID.randomUUID();
    sql.change(
        """
        insert into wagers.wagers
          (id, member_id, market_id, outcome, outcomes, asset, stake, fee, reward, payout,
           outcome_before, pool_before, placed_at)
        values (?, ?, ?, 0, 2, 'PLAY', 100, 1, 0, 99, 0, 0, ?)\
        """,
        id,
        member.value(),
        market.value(),
        at);
    return id;
  }

  private void position(MarketId market, boolean settled) {
    sql.change(
        """
        insert into wagers.positions
          (member_id, market_id, outcome, asset, net, gross, fees, wagers, paid, winnings_fee,
           settled_at)
        select ?, ?, 0, 'PLAY', 99, 100, 1, 1, case when over then 0 end, case when over then 0 end,
               case when over then now() end
          from (values (?::boolean)) as v (over)\
        """,
        me.value(),
        market.value(),
        settled);
  }
}
