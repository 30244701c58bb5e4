package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.testkit.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator reads who asked for something that cannot be had. */
class BadSettingScenario {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String SECRET = "PREDICTIQ_PLATFORM_SECRET";
  private static final String LONG_ENOUGH = "0123456789012345678901234567890123456789";

  private static Installation installation;

  @BeforeAll
  static void begin() {
    installation = Installation.fresh();
  }

  @AfterAll
  static void end() {
    if (installation != null) {
      installation.close();
    }
  }

  /** One or more settings that cannot be, and what the sentence about them has to name. */
  record Wish(String names, Map<String, String> settings) {

    static Wish of(String variable, String value) {
      return new Wish(variable, Map.of(variable, value));
    }

    Wish and(String variable, String value) {
      Map<String, String> more = new HashMap<>(settings);
      more.put(variable, value);
      return new Wish(names, more);
    }

    Wish naming(String name) {
      return new Wish(name, settings);
    }

    @Override
    public String toString() {
      return names + " of " + settings;
    }
  }

  static Stream<Wish> wishes() {
    return Stream.of(
        Wish.of("PORT", "http"),
        Wish.of("PORT", "0"),
        Wish.of("PORT", "65536"),
        Wish.of("PREDICTIQ_HOME", "/dev/null/predictiq"),
        Wish.of("PREDICTIQ_MIGRATE", "perhaps"),
        Wish.of("PREDICTIQ_LOG_FORMAT", "xml"),
        Wish.of("DATABASE_URL", "mysql://a:b@localhost/predictiq").and(SECRET, LONG_ENOUGH),
        Wish.of("DATABASE_URL", "postgres://localhost/predictiq").and(SECRET, LONG_ENOUGH),
        Wish.of("DATABASE_URL", "postgres://a:b@localhost/predictiq").naming(SECRET),
        Wish.of("PREDICTIQ_PLATFROM_SECRET", LONG_ENOUGH).naming(SECRET),
        Wish.of(SECRET, "short").naming("predictiq.platform.secret"),
        Wish.of("PREDICTIQ_PLATFORM_JOB_TICK_MILLIS", "abc")
            .naming("predictiq.platform.job-tick-millis"),
        Wish.of("PREDICTIQ_ADMIN_ALLOW_LIST", "nowhere").naming("predictiq.admin.allow-list"),
        Wish.of("PREDICTIQ_ADMIN_ALLOW_LIST", "10.0.0.0/33").naming("predictiq.admin.allow-list"),
        Wish.of("PREDICTIQ_PLATFORM_TRUSTED_PROXIES", "10.0.0.0/-1")
            .naming("predictiq.platform.trusted-proxies"),
        Wish.of("PREDICTIQ_DRAIN_SECONDS", "601"),
        Wish.of("PREDICTIQ_DRAIN_NOTICE_SECONDS", "soon"),
        Wish.of("REDIS_URL", "http://localhost"),
        Wish.of("REDIS_URL", "redis://localhost:99999"),
        Wish.of("PREDICTQ_HOME", "/srv").naming("did you mean PREDICTIQ_HOME?"),
        Wish.of("BLOCKCHAIN_RPC_URL", "http://a").naming("did you mean BLOCKCHAIN_RPC_URLS?"),
        Wish.of("PREDICTIQ_WEB_METRICS_TOKEN", "short").naming("predictiq.web.metrics-token"),
        Wish.of("PREDICTIQ_WEB_CORS_ORIGINS", "*").naming("predictiq.web.cors-origins"),
        Wish.of("JAVA_OPTS", "-Xmx12parsecs"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wishes")
  void says_in_one_sentence_what_is_wrong_and_does_not_start(Wish wish) {
    Ending ending = atBest(wish.settings());
    isRefused(ending, wish.names());
    assertThat(ending.err()).doesNotContain("Starting the server");
  }

  @Test
  void says_that_the_port_is_taken() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      String port = Integer.toString(other.getLocalPort());
      isRefused(installation.run(Map.of("PORT", port)), port);
    }
  }

  @Test
  void says_that_no_database_answers() {
    String nobody = "127.0.0.1:" + Ports.free();
    String url = "postgres://a:the-password@" + nobody + "/predictiq";
    Ending ending = installation.run(Map.of("DATABASE_URL", url, SECRET, LONG_ENOUGH));
    isRefused(ending, nobody);
    assertThat(ending.err()).doesNotContain("the-password");
  }

  @Test
  void says_that_the_host_has_no_address() {
    String url = "postgres://a:the-password@no-such-host.invalid:5432/predictiq";
    isRefused(installation.run(Map.of("DATABASE_URL", url, SECRET, LONG_ENOUGH)), "no-such-host");
  }

  @Test
  void says_that_the_password_is_wrong() {
    try (WatchfulPostgres postgres = new WatchfulPostgres()) {
      String url = "postgres://ana:guessed@127.0.0.1:%d/predictiq".formatted(postgres.port());
      Ending ending = installation.run(Map.of("DATABASE_URL", url, SECRET, LONG_ENOUGH));
      isRefused(ending, "DATABASE_URL");
      assertThat(ending.err()).contains("user or password").doesNotContain("guessed");
    }
  }

  /** For the server what was meant by pg_catalog is found behind what lies in public. */
  @Test
  void says_that_the_clock_is_not_the_databases() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      try (Connection connection = database.connection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "create function public.clock_timestamp() returns timestamptz language sql"
                + " as $$ select pg_catalog.clock_timestamp() + interval '1 hour' $$");
        statement.execute(
            "alter database " + connection.getCatalog() + " set search_path = public, pg_catalog");
      }
      String url = TwoNodes.address(database.url());
      isRefused(installation.run(Map.of("DATABASE_URL", url, SECRET, LONG_ENOUGH)), "clock");
    }
  }

  @Test
  void says_that_there_is_no_such_database() {
    try (TestDatabase database = TestDatabase.empty()) {
      String url = TwoNodes.address(database.url()) + "_of_nobody";
      isRefused(installation.run(Map.of("DATABASE_URL", url, SECRET, LONG_ENOUGH)), "of_nobody");
    }
  }

  @Test
  void says_that_a_file_lies_where_the_home_should_be() throws IOException {
    Path file = Files.createTempFile(installation.home(), "not-a-directory", "");
    isRefused(installation.run(Map.of("PREDICTIQ_HOME", "" + file)), "PREDICTIQ_HOME");
  }

  @Test
  void says_which_command_was_probably_meant() {
    isRefused(installation.run(Map.of(), "migrat"), "migrate");
  }

  /** A machine that has other things to do gets a second chance to be quick. */
  private static Ending atBest(Map<String, String> settings) {
    Ending ending = installation.run(settings);
    return ending.took().compareTo(PATIENCE) < 0 ? ending : installation.run(settings);
  }

  private static void isRefused(Ending ending, String name) {
    assertThat(ending.exitCode()).as(ending.toString()).isNotZero();
    assertThat(ending.out()).as("log").doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(ending.took()).as(ending.toString()).isLessThan(FairLimit.of(PATIENCE));
    List<String> said = ending.err().lines().filter(BadSettingScenario::isNoProgress).toList();
    assertThat(said).as(ending.toString()).hasSize(1);
    assertThat(said.get(0)).contains(name).doesNotContain("Exception");
  }

  /** Progress is told in lines that begin with the time since the start. */
  private static boolean isNoProgress(String line) {
    return !line.isBlank() && !line.matches("\\[ *[0-9.]+ s].*");
  }
}
