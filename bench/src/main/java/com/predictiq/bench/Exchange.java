package com.predictiq.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product at work, grown to a size, with members who can stake and its database within reach.
 */
final class Exchange implements AutoCloseable {

  static final int CLIENTS = 64;

  /** Nobody stakes there but those who are measured. */
  private static final Map<String, String> ALONE = Map.of("PREDICTIQ_ADMIN_DEMO", "false");

  private static final Duration UNTIL_CLASS_DATA = Duration.ofMinutes(5);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  private final Path home;
  private final Server server;
  private volatile List<String> tokens = List.of();
  private final List<String> markets;
  private final AtomicLong key = new AtomicLong();
  private final String run = Long.toHexString(System.nanoTime());

  private Exchange(Path home, Server server) throws IOException, InterruptedException {
    this.home = home;
    this.server = server;
    post("/api/v1/members", login("first-" + run + "@example.org"));
    change(
        "update members.members set password_hash = (select password_hash from members.members"
            + " where email = 'first-"
            + run
            + "@example.org') where email in (select 'member' || i || '@example.org' from"
            + " generate_series(1, "
            + CLIENTS
            + ") i)");
    logIn();
    this.markets = list("select id::text from bench.markets order by n");
  }

  static Exchange open(Path work, Path home, Growth.Size size)
      throws IOException, InterruptedException {
    return open(work, home, size, Map.of());
  }

  /** Started with some settings more. */
  static Exchange open(Path work, Path home, Growth.Size size, Map<String, String> more)
      throws IOException, InterruptedException {
    boolean fresh = !Files.exists(home.resolve("postgres/data"));
    Map<String, String> settings = new HashMap<>(more);
    settings.putAll(ALONE);
    if (fresh) {
      first(work, home, size);
    }
    Server server = House.start(work, home, settings);
    try {
      server.awaitAnswer(House.LIST);
      return new Exchange(home, server);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  /** A first start makes things that all later ones have, and is busy with it for a while. */
  private static void first(Path work, Path home, Growth.Size size)
      throws IOException, InterruptedException {
    try (Server server = House.start(work, home, ALONE)) {
      server.awaitAnswer(House.LIST);
      grow(home, size);
      awaitClassData(server, home);
    }
  }

  /** A convenience of the product: where it cannot be had in time, both of us go on without. */
  private static void awaitClassData(Server server, Path home) throws InterruptedException {
    try {
      server.await(() -> House.hasClassData(home), UNTIL_CLASS_DATA);
    } catch (IllegalStateException inVain) {
      Foundation.say("No class data: " + inVain.getMessage());
    }
  }

  Server server() {
    return server;
  }

  String hotMarket() {
    return markets.get(0);
  }

  /** All who stake; again before each scenario, because a token holds for a quarter of an hour. */
  void logIn() throws IOException, InterruptedException {
    List<String> anew = new ArrayList<>();
    for (int i = 1; i <= CLIENTS; i++) {
      anew.add(token("member" + i + "@example.org"));
    }
    tokens = List.copyOf(anew);
  }

  /** Stakes of all members in turn on the first so many markets in turn. */
  Supplier<byte[]> stakes(int howMany) {
    return () -> {
      long n = key.incrementAndGet();
      String body = "{\"outcome\":" + n / 7 % 2 + ",\"amount\":\"1.00\"}";
      return ("POST /api/v1/markets/"
              + markets.get((int) (n * 7919 % howMany))
              + "/wagers HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
              + "Authorization: Bearer "
              + tokens.get((int) (n % CLIENTS))
              + "\r\nIdempotency-Key: "
              + run
              + "-"
              + n
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body)
          .getBytes(StandardCharsets.US_ASCII);
    };
  }

  static Supplier<byte[]> reads(String... paths) {
    List<byte[]> all = new ArrayList<>();
    for (String path : paths) {
      all.add(
          ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
    }
    AtomicLong turn = new AtomicLong();
    return () -> all.get((int) (turn.getAndIncrement() % all.size()));
  }

  Work work() throws IOException {
    return Work.of(server.pid(), postmaster());
  }

  List<String> list(String query) {
    try (Connection connection = connect(home);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(query, failed);
    }
  }

  void change(String statement) throws IOException {
    try (Connection connection = connect(home);
        Statement prepared = connection.createStatement()) {
      prepared.executeUpdate(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException(statement, failed);
    }
  }

  /** Seconds a statement takes that is taken back. */
  double tried(String statement) throws IOException {
    try (Connection connection = connect(home);
        Statement prepared = connection.createStatement()) {
      connection.setAutoCommit(false);
      long begun = System.nanoTime();
      prepared.execute(statement);
      double took = (System.nanoTime() - begun) / 1e9;
      connection.rollback();
      return took;
    } catch (SQLException failed) {
      throw new IllegalStateException(statement, failed);
    }
  }

  String databaseSettings() {
    return String.join(
        ", ",
        list(
            "select name || '=' || current_setting(name) from pg_settings where name in ('fsync',"
                + " 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'shared_buffers',"
                + " 'max_wal_size') order by name"));
  }

  /** How to reach the database, for a program that is told by its environment. */
  Map<String, String> environment() throws IOException {
    return Map.of(
        "PGHOST", "127.0.0.1",
        "PGPORT", databasePort(home),
        "PGUSER", "predictiq",
        "PGDATABASE", "predictiq",
        "PGPASSWORD", Files.readString(home.resolve("postgres-password")).strip());
  }

  @Override
  public void close() {
    server.close();
  }

  private long postmaster() throws IOException {
    Path file = home.resolve("postgres/data/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).get(0).strip());
  }

  /** All grown members get one password: to hash one takes as long as a hundred stakes. */
  private static String login(String email) {
    return "{\"email\":\"" + email + "\",\"password\":\"correct horse battery staple\"}";
  }

  private String token(String email) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(post("/api/v1/auth/login", login(email)));
    if (!token.find()) {
      throw new IllegalStateException("no token for " + email);
    }
    return token.group(1);
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.at(path).toString()))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(path + ": " + answer.body() + "\n" + server.lastWords());
    }
    return answer.body();
  }

  private static void grow(Path home, Growth.Size size) throws IOException {
    try (Connection connection = connect(home)) {
      new Growth(connection).to(size);
    } catch (SQLException failed) {
      throw new IllegalStateException("the house could not be grown", failed);
    }
  }

  private static String databasePort(Path home) throws IOException {
    return Files.readString(home.resolve("postgres/port")).strip();
  }

  private static Connection connect(Path home) throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort(home) + "/predictiq",
        "predictiq",
        Files.readString(home.resolve("postgres-password")).strip());
  }
}
