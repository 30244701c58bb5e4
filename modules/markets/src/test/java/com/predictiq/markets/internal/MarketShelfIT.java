package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static com.predictiq.markets.internal.GivenMarket.CREATOR;
import static com.predictiq.markets.internal.GivenMarket.NOW;
import static com.predictiq.markets.internal.GivenMarket.PLAY;
import static com.predictiq.markets.internal.GivenMarket.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketFigures;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketSort;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarketShelfIT {

  private static final PageRequest TWO = new PageRequest(2, Optional.empty());

  private static TestDatabase database;
  private static EntityManagerFactory unit;

  private final Sql sql = new Sql(database.dataSource());
  private final MarketShelf shelf = new MarketShelf(sql);
  private final CountsTrading trading = new CountsTrading(sql);

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    unit = database.entityManagerFactory("markets");
  }

  @AfterAll
  static void close() {
    unit.close();
    database.close();
  }

  @BeforeEach
  @AfterEach
  void sweep() {
    sql.change("truncate markets.markets, markets.trading");
  }

  @Test
  void never_lists_drafts_to_others() {
    put(1, GivenMarket.complete(), false);
    MarketId open = put(2, GivenMarket.complete(), true);
    assertThat(ids(MarketQuery.all())).containsExactly(open);
    assertThat(ids(new Wanted().status(MarketStatus.DRAFT).by(CREATOR).query())).hasSize(1);
    assertThat(ids(new Wanted().status(MarketStatus.DRAFT).by(STRANGER).query())).isEmpty();
  }

  @Test
  void filters_by_what_is_asked() {
    MarketId rain = put(1, GivenMarket.complete().tags("rain", "lisbon"), true);
    MarketId rate =
        put(
            2,
            GivenMarket.complete()
                .title("Will the central bank cut?")
                .description("Rates by the end of spring.")
                .category("economy")
                .asset("XLM")
                .close(CLOSE.plus(Duration.ofDays(1))),
            true);
    assertThat(ids(new Wanted().category("economy").query())).containsExactly(rate);
    assertThat(ids(new Wanted().tag("rain").query())).containsExactly(rain);
    assertThat(ids(new Wanted().asset("XLM").query())).containsExactly(rate);
    assertThat(ids(new Wanted().closingBefore(CLOSE.plusMillis(1)).query())).containsExactly(rain);
    assertThat(ids(new Wanted().text("central rates").query())).containsExactly(rate);
    assertThat(ids(new Wanted().text("lisbon -sunday").query())).isEmpty();
    assertThat(ids(new Wanted().by(STRANGER).query())).isEmpty();
    assertThat(ids(new Wanted().by(CREATOR).query())).containsExactly(rate, rain);
  }

  @Test
  void does_not_call_active_what_the_clock_has_closed() {
    put(1, GivenMarket.complete(), true);
    MarketQuery active = new Wanted().status(MarketStatus.ACTIVE).query();
    assertThat(shelf.places(active, TWO, CLOSE.minusMillis(1)).items()).hasSize(1);
    assertThat(shelf.places(active, TWO, CLOSE).items()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(MarketSort.class)
  void pages_meet_every_market_once_whatever_the_order(MarketSort sort) {
    for (int i = 1; i <= 5; i++) {
      MarketId id = put(i, GivenMarket.complete().close(CLOSE.plusSeconds(i % 3)), true);
      trading.staked(id, new Amount(PLAY, 100L * (i % 2)), NOW.plusSeconds(i % 2));
    }
    List<UUID> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<MarketShelf.Place> page =
          shelf.places(new Wanted().sort(sort).query(), new PageRequest(2, after), NOW);
      page.items().forEach(place -> seen.add(place.market()));
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void orders_by_what_was_staked_in_whole_units() {
    MarketId play = put(1, GivenMarket.complete(), true);
    MarketId lumens = put(2, GivenMarket.complete().asset("XLM"), true);
    trading.staked(play, new Amount(PLAY, 300), NOW);
    trading.staked(lumens, new Amount(GivenMarket.XLM, 20_000_000), NOW);
    assertThat(ids(new Wanted().sort(MarketSort.VOLUME).query())).containsExactly(play, lumens);
  }

  @Test
  void a_late_wager_outweighs_an_early_one_in_the_trend() {
    MarketId early = put(1, GivenMarket.complete(), true);
    MarketId late = put(2, GivenMarket.complete(), true);
    trading.staked(early, new Amount(PLAY, 1_000_000), NOW);
    trading.staked(late, new Amount(PLAY, 1), NOW.plus(Duration.ofHours(6)));
    assertThat(ids(new Wanted().sort(MarketSort.TRENDING).query())).containsExactly(late, early);
  }

  @Test
  void counts_a_stake_on_a_market_that_lay_still_for_years() {
    MarketId still = put(1, GivenMarket.complete(), true);
    trading.staked(still, new Amount(PLAY, 100), NOW);
    trading.staked(still, new Amount(PLAY, 100), NOW.plus(Duration.ofDays(1_000)));
    assertThat(shelf.traded(List.of(still.value())).get(still.value()).wagers()).isEqualTo(2);
  }

  @Test
  void closes_what_is_due_and_nothing_else() {
    MarketId due = put(1, GivenMarket.complete(), true);
    put(2, GivenMarket.complete().close(CLOSE.plusMillis(1)), true);
    put(3, GivenMarket.complete(), false);
    assertThat(shelf.closeDue(CLOSE.minusMillis(1), 10)).isEmpty();
    assertThat(shelf.closeDue(CLOSE, 10)).containsExactly(due);
    assertThat(shelf.closeDue(CLOSE, 10)).isEmpty();
    assertThat(ids(new Wanted().status(MarketStatus.CLOSED).query())).containsExactly(due);
  }

  @Test
  void closes_no_more_at_once_than_it_is_told() {
    for (int i = 1; i <= 3; i++) {
      put(i, GivenMarket.complete(), true);
    }
    assertThat(shelf.closeDue(CLOSE, 2)).hasSize(2);
    assertThat(shelf.closeDue(CLOSE, 2)).hasSize(1);
  }

  @Test
  void counts_markets_by_state_and_stakes_by_asset() {
    put(1, GivenMarket.complete(), false);
    MarketId open = put(2, GivenMarket.complete(), true);
    trading.staked(open, new Amount(PLAY, 250), NOW);
    trading.staked(open, new Amount(PLAY, 50), NOW);
    MarketFigures figures = shelf.figures();
    assertThat(figures.total()).isEqualTo(1);
    assertThat(figures.in(MarketStatus.DRAFT)).isEqualTo(1);
    assertThat(figures.volumes()).containsExactly(new Amount(PLAY, 300));
    assertThat(shelf.traded(List.of(open.value())))
        .containsExactlyEntriesOf(java.util.Map.of(open.value(), new Traded(300, 2)));
  }

  @ParameterizedTest
  @EnumSource(MarketSort.class)
  void every_order_is_read_from_an_index(MarketSort sort) {
    plan(new Wanted().sort(sort).query());
    plan(new Wanted().sort(sort).category("weather").query());
    plan(new Wanted().sort(sort).status(MarketStatus.RESOLVED).query());
  }

  @Test
  void every_filter_is_served_by_an_index() {
    plan(new Wanted().text("rain").query());
    plan(new Wanted().by(CREATOR).query());
    plan(new Wanted().closingBefore(CLOSE).query());
    plan(new Wanted().asset("PLAY").query());
  }

  private static void plan(MarketQuery query) {
    MarketSearch search = MarketSearch.of(query, TWO, NOW);
    Object[] parameters =
        Arrays.stream(search.parameters())
            .map(value -> value instanceof Instant time ? Timestamp.from(time) : value)
            .toArray();
    QueryPlan.of(database, search.statement(), parameters).hasNoSeqScanOn("markets.markets");
  }

  private List<MarketId> ids(MarketQuery query) {
    return shelf.places(query, new PageRequest(100, Optional.empty()), NOW).items().stream()
        .map(place -> new MarketId(place.market()))
        .toList();
  }

  private MarketId put(int number, GivenMarket.Said said, boolean open) {
    Market market = GivenMarket.draft(new MarketId(new UUID(number, number)), said);
    try (EntityManager entities = unit.createEntityManager()) {
      entities.getTransaction().begin();
      if (open) {
        market.open(GivenMarket.FREE, NOW);
        trading.opened(market.id(), NOW);
      }
      entities.persist(market);
      entities.getTransaction().commit();
    }
    return market.id();
  }

  /** A query in the making. */
  private static final class Wanted {
    private Optional<MarketStatus> status = Optional.empty();
    private Optional<String> category = Optional.empty();
    private Optional<String> tag = Optional.empty();
    private Optional<String> asset = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<MemberId> creator = Optional.empty();
    private Optional<Instant> closingBefore = Optional.empty();
    private MarketSort sort = MarketSort.NEWEST;

    Wanted status(MarketStatus wanted) {
      status = Optional.of(wanted);
      return this;
    }

    Wanted category(String wanted) {
      category = Optional.of(wanted);
      return this;
    }

    Wanted tag(String wanted) {
      tag = Optional.of(wanted);
      return this;
    }

    Wanted asset(String wanted) {
      asset = Optional.of(wanted);
      return this;
    }

    Wanted text(String wanted) {
      text = Optional.of(wanted);
      return this;
    }

    Wanted by(MemberId wanted) {
      creator = Optional.of(wanted);
      return this;
    }

    Wanted closingBefore(Instant wanted) {
      closingBefore = Optional.of(wanted);
      return this;
    }

    Wanted sort(MarketSort wanted) {
      sort = wanted;
      return this;
    }

    MarketQuery query() {
      return new MarketQuery(status, category, tag, asset, text, creator, closingBefore, sort);
    }
  }
}
