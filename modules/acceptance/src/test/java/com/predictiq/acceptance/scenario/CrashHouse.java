package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** An installation that is killed and started again, always at the same address. */
final class CrashHouse implements AutoCloseable {

  private static final Duration SETTLING = Duration.ofMinutes(5);
  private static final int DECIMALS = 2;

  private static final String DURABILITY =
      """
      select name, setting from pg_settings
       where name in ('fsync', 'full_page_writes', 'synchronous_commit')\
      """;

  private final Installation installation;
  private final int port = Ports.free();
  private final Visitor visitor = new Visitor("http://localhost:" + port);
  private RunningNode node;

  /** Settled in many small transactions, so that many crashes happen between two of them. */
  CrashHouse() {
    installation =
        Installation.fresh()
            .with("PREDICTIQ_ADMIN_DEMO", "false")
            .with("PREDICTIQ_PLATFORM_TRUSTED_PROXIES", "127.0.0.1,::1")
            .with("PREDICTIQ_WAGERS_SETTLEMENT_BITE_POSITIONS", "1")
            .with("PREDICTIQ_WAGERS_SETTLEMENT_TURN_SECONDS", "2")
            .with("PREDICTIQ_PLATFORM_JOB_LEASE_SECONDS", "5")
            .with("PREDICTIQ_MEMBERS_ACCESS_TOKEN_MINUTES", "60")
            .with("PREDICTIQ_MEMBERS_HASHING_CONCURRENCY_MAX", "16")
            .with("PREDICTIQ_PLATFORM_LIMIT_PUBLIC_READS", "1000000/60")
            .with("PREDICTIQ_PLATFORM_LIMIT_MEMBER_READS", "1000000/60")
            .with("PREDICTIQ_PLATFORM_LIMIT_WAGERS", "1000000/60")
            .with("PREDICTIQ_PLATFORM_LIMIT_LOG_IN", "1000000/60")
            .with("PREDICTIQ_PLATFORM_LIMIT_ADMIN", "1000000/60");
    start();
  }

  Visitor visitor() {
    return visitor;
  }

  void start() {
    node = installation.start(port).awaitReady();
  }

  /** As if nobody had ever signed up. */
  void forgetEverybody() {
    ExchangeDatabase.in(installation.home()).change("truncate members.members cascade");
  }

  /** Launcher, server and every process of PostgreSQL, in an order that is never the same. */
  void kill(Random random) {
    List<ProcessHandle> all = new ArrayList<>(node.processes());
    Collections.shuffle(all, random);
    Processes.kill(all);
    RunningNode.awaitGone(all);
  }

  /** Every market that has ended has paid whom it has to pay. */
  void awaitSettled(List<String> markets) {
    for (String market : markets) {
      await()
          .atMost(SETTLING)
          .pollInterval(Duration.ofMillis(50))
          .untilAsserted(() -> assertThat(state(market)).isEqualTo("settled"));
    }
  }

  /** Comes back while one of these pays, or as soon as it has. */
  void awaitPaying(Supplier<List<String>> markets) {
    await()
        .atMost(SETTLING)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> markets.get().stream().anyMatch(market -> !state(market).equals("pending")));
  }

  /** How many of these had ended, but had not paid everybody, at that time. */
  long brokenOff(List<String> markets, Instant killed) {
    return markets.stream()
        .map(market -> visitor.get(market(market) + "/settlement").is(200))
        .filter(settlement -> Instant.parse(settlement.field("ended_at")).isBefore(killed))
        .filter(settlement -> Instant.parse(settlement.field("settled_at")).isAfter(killed))
        .count();
  }

  CrashPicture picture(String id, Visitor member) {
    Map<String, Long> accounts = new HashMap<>();
    for (JsonNode account :
        member.get("/api/v1/members/me/balances").is(200).json().path("items")) {
      String name = account.path("account").asText();
      String subject = account.path("subject").asText("");
      accounts.merge((name + " " + subject).strip(), units(account.path("amount")), Math::addExact);
    }
    return new CrashPicture(id, wagers(member), accounts);
  }

  List<String> faults(CrashBook book, String market) {
    JsonNode shown = visitor.get(market(market)).is(200).json();
    return book.faults(
        market,
        shown.path("wagers").asLong(),
        units(shown.path("volume")),
        units(shown.path("pool")));
  }

  /** What the database does before it says that something is committed. */
  Map<String, String> durability() {
    Path home = installation.home();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://localhost:%s/predictiq"
                    .formatted(Files.readString(home.resolve("postgres/port")).strip()),
                "predictiq",
                Files.readString(home.resolve("postgres-password")).strip());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(DURABILITY)) {
      Map<String, String> settings = new HashMap<>();
      while (rows.next()) {
        settings.put(rows.getString("name"), rows.getString("setting"));
      }
      return settings;
    } catch (SQLException | IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public void close() {
    installation.close();
  }

  static long units(JsonNode amount) {
    return new BigDecimal(amount.asText()).movePointRight(DECIMALS).longValueExact();
  }

  static String text(long units) {
    return BigDecimal.valueOf(units, DECIMALS).toPlainString();
  }

  private List<CrashPicture.Wager> wagers(Visitor member) {
    List<CrashPicture.Wager> wagers = new ArrayList<>();
    String cursor = "";
    JsonNode page;
    do {
      page = member.get("/api/v1/members/me/wagers?limit=100" + cursor).is(200).json();
      page.path("items").forEach(wager -> wagers.add(wager(wager)));
      cursor = "&cursor=" + page.path("next_cursor").asText();
    } while (page.path("has_more").asBoolean());
    return wagers;
  }

  private static CrashPicture.Wager wager(JsonNode wager) {
    return new CrashPicture.Wager(
        wager.path("id").asText(),
        wager.path("market").asText(),
        wager.path("outcome").asInt(),
        units(wager.path("amount")),
        units(wager.path("net")));
  }

  private String state(String market) {
    return visitor.get(market(market) + "/settlement").is(200).field("state");
  }

  private static String market(String id) {
    return "/api/v1/markets/" + id;
  }
}
