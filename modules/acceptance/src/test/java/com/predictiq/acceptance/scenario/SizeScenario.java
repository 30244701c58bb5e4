package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.predictiq.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What callers read, in a house that has grown. PostgreSQL itself says how long each statement took
 * and which tables were read from one end to the other.
 */
class SizeScenario {

  private static final double MOST_MILLIS = 5;

  /** A hash of it beats a thousand look-ups when a filter that keeps many is put in its order. */
  private static final String ONE_NARROW_ROW_A_MARKET = "trading";

  /** Each address may read a hundred times a minute. */
  private static final String UNLIMITED = "1000000/60";

  private static final int ROUNDS = 5;
  private static final Duration AWHILE = Duration.ofMinutes(2);

  private static GrownHouse house;
  private static Installation installation;
  private static Visitor visitor;
  private static Visitor busiest;

  @BeforeAll
  static void begin() {
    house = GrownHouse.grow(TestDatabase.fresh());
    installation =
        Installation.on(TwoNodes.address(house.database().url()))
            .with("PREDICTIQ_ADMIN_DEMO", "false")
            .with("PREDICTIQ_PLATFORM_LIMIT_PUBLIC_READS", UNLIMITED)
            .with("PREDICTIQ_LEDGER_SEAL_INTERVAL_SECONDS", "60")
            .with("PREDICTIQ_LEDGER_AUDIT_INTERVAL_SECONDS", "3600")
            .with("PREDICTIQ_LEDGER_PROOF_INTERVAL_SECONDS", "604800");
    visitor = installation.start().awaitReady().visitor();
    // The proof adds up all accounts; it is taken once and then not for a week.
    await().atMost(AWHILE).until(() -> visitor.get("/api/v1/ledger/proof").status() == 200);
    SomeMember somebody = SomeMember.signedUpAt(visitor);
    String email = house.busiestMember();
    house.givePassword(somebody.email(), email);
    busiest = new SomeMember(email, somebody.password()).at(visitor);
  }

  @AfterAll
  static void end() {
    if (installation != null) {
      installation.close();
    }
    if (house != null) {
      house.database().close();
    }
  }

  @Test
  void no_list_takes_the_database_longer_than_five_milliseconds() {
    readEverything();
    assertThat(house.slowest())
        .as("milliseconds of the quickest run of each statement")
        .allSatisfy(cost -> assertThat(cost.millis()).as(cost.statement()).isLessThan(MOST_MILLIS));
  }

  @Test
  void no_table_that_grows_is_read_from_end_to_end() {
    readEverything();
    assertThat(house.readFromEndToEnd().keySet()).isSubsetOf(ONE_NARROW_ROW_A_MARKET);
  }

  private static void readEverything() {
    await().atMost(AWHILE).until(house::isQuiet);
    house.forgetCosts();
    for (int round = 0; round < ROUNDS; round++) {
      publicReads().forEach(path -> visitor.get("/api/v1/" + path).is(200));
      ownReads().forEach(path -> busiest.get("/api/v1/members/me/" + path).is(200));
    }
    followCursor("markets?sort=volume&limit=50");
    followCursor("markets/" + house.busiestMarket() + "/wagers?limit=100");
  }

  /** Also the pages after the first are found at once. */
  private static void followCursor(String path) {
    String next = visitor.get("/api/v1/" + path).is(200).field("next_cursor");
    for (int page = 0; page < ROUNDS && !next.isEmpty() && !next.equals("null"); page++) {
      next = visitor.get("/api/v1/" + path + "&cursor=" + next).is(200).field("next_cursor");
    }
  }

  private static Stream<String> publicReads() {
    String market = "markets/" + house.busiestMarket();
    return Stream.concat(
        Stream.of(market, market + "/wagers", market + "/events", market + "/outcomes/0"),
        lists().map(query -> "markets" + query));
  }

  private static Stream<String> lists() {
    List<String> filters =
        List.of(
            "?limit=20",
            "?status=active",
            "?status=closed",
            "?category=category-3",
            "?tag=tag-7",
            "?tag=tag-55",
            "?q=river",
            "?q=comet+record+77",
            "?creator=" + house.someCreator(),
            "?closing_before=2030-01-03T00:00:00Z",
            "?status=active&category=category-3");
    List<String> orders = List.of("newest", "volume", "closing", "trending");
    return filters.stream()
        .flatMap(filter -> orders.stream().map(order -> filter + "&sort=" + order));
  }

  private static Stream<String> ownReads() {
    return Stream.of(
        "wagers", "wagers?market=" + house.busiestMarket(), "positions", "transfers", "balances");
  }
}
