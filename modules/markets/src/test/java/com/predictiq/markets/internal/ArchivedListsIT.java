package com.predictiq.markets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketSort;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@WithDatabase
class ArchivedListsIT {

  private static final PageRequest ALL = new PageRequest(100, Optional.empty());

  private final TestDatabase database;
  private final Sql sql;

  ArchivedListsIT(TestDatabase database) {
    this.database = database;
    this.sql = new Sql(database.dataSource());
  }

  @ParameterizedTest
  @EnumSource(
      value = MarketSort.class,
      names = {"NEWEST", "VOLUME", "TRENDING"})
  void what_is_archived_is_in_the_list_of_it_and_in_no_other(MarketSort sort) {
    sql.change("truncate markets.markets, markets.trading");
    UUID shown = ended(false);
    UUID archived = ended(true);
    assertThat(list(sort, false)).containsExactly(shown);
    assertThat(list(sort, true)).containsExactly(archived);
  }

  @ParameterizedTest
  @EnumSource(MarketSort.class)
  void both_are_read_from_indexes(MarketSort sort) {
    plan(sort, true);
    plan(sort, false);
  }

  @Test
  void the_orders_of_the_shown_walk_past_nothing_archived() {
    add("gen_random_uuid()", 3_000, false);
    add("gen_random_uuid()", 3_000, true);
    sql.change("analyze markets.markets, markets.trading");
    plan(MarketSort.NEWEST, false).usesIndex("markets_newest");
    plan(MarketSort.VOLUME, false).usesIndex("trading_volume");
    plan(MarketSort.TRENDING, false).usesIndex("trading_trend");
    plan(MarketSort.NEWEST, true).usesIndex("markets_archived");
  }

  private List<UUID> list(MarketSort sort, boolean archived) {
    MarketSearch search = search(sort, archived);
    return sql.list(
        search.statement(), row -> row.getObject("id", UUID.class), search.parameters());
  }

  private QueryPlan plan(MarketSort sort, boolean archived) {
    MarketSearch search = search(sort, archived);
    Object[] parameters = sort == MarketSort.CLOSING ? new Object[] {now()} : search.parameters();
    return QueryPlan.of(database, search.statement(), parameters)
        .hasNoSeqScanOn("markets.markets")
        .hasNoSeqScanOn("markets.trading");
  }

  private static java.sql.Timestamp now() {
    return java.sql.Timestamp.from(SettableClock.START);
  }

  private static MarketSearch search(MarketSort sort, boolean archived) {
    MarketQuery query =
        new MarketQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            sort,
            archived);
    return MarketSearch.of(query, ALL, SettableClock.START);
  }

  private UUID ended(boolean archived) {
    UUID id = UUID.randomUUID();
    add("'" + id + "'::uuid", 1, archived);
    return id;
  }

  private void add(String id, int count, boolean archived) {
    sql.change(
        """
        with added as (
          insert into markets.markets
            (id, creator_id, status, title, description, outcomes, category, tags, asset,
             asset_scale, asset_rail, mechanism, fee_model, fee_bps, tier, resolution_source,
             payout_mode, dispute_window_seconds, resolution_timeout_seconds, created_at,
             close_time, resolution_time, opened_at, ended_at, archived_at, version)
          select %s, gen_random_uuid(), 'CANCELLED', 'Will it rain on Sunday?', '', '{Yes,No}',
             'weather', '{}', 'PLAY', 2, 'HOUSE', 'PARI_MUTUEL', 'FLAT', 250, 'BASIC', 'ADMIN',
             'PUSH', 3600, 3600, now(), now(), now(), now(), now(), case when ? then now() end, 0
            from generate_series(1, ?)
          returning id, archived_at is not null as archived)
        insert into markets.trading (market_id, volume, wagers, turnover, trend, archived)
        select id, 0, 0, random(), random(), archived from added\
        """
            .formatted(id),
        archived,
        count);
  }
}
