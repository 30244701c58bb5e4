package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.predictiq.acceptance.House;
import com.predictiq.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts operators have for the day on which everything is lost, as wholes: with PostgreSQL's
 * own programs, with openssl, and with the program that is shipped.
 */
class DrillScenario {

  private static final int SAVED = 3;
  private static final Duration RECOVERY = Duration.ofMinutes(15);

  private static final Path RUNTIME =
      House.module("acceptance").directory().resolve("target/runtime");

  @TempDir private Path directory;

  /** What the script that is kept by the CronJob saves comes back by the one that restores. */
  @Test
  void a_house_that_is_lost_comes_back_from_last_nights_backup() throws Exception {
    for (String program : List.of("pg_dump", "psql", "initdb", "openssl", "curl", "jq")) {
      Programs.needed(program);
    }
    Path report = directory.resolve("report.json");
    String said =
        run(
            0,
            Map.of(
                "DRILL_MEMBERS", "" + SAVED,
                "DRILL_PORT", "" + Ports.free(),
                "DRILL_PG_PORT", "" + Ports.free(),
                "DRILL_REPORT", report.toString()),
            "drill",
            "dump");
    JsonNode found = new ObjectMapper().readTree(report.toFile());
    assertThat(found.path("membersBefore").asInt()).isGreaterThan(SAVED);
    assertThat(found.path("membersAfter").asInt()).as(said).isEqualTo(SAVED);
    assertThat(found.path("rtoSeconds").asDouble()).isBetween(1.0, (double) RECOVERY.toSeconds());
  }

  @Test
  void books_that_came_back_wrong_are_noticed() throws Exception {
    Programs.needed("curl");
    Programs.needed("jq");
    try (TestDatabase database = TestDatabase.fresh()) {
      spoil(database);
      String said =
          run(
              1,
              Map.of("AUDIT_PORT", "" + Ports.free()),
              "audit-database",
              TwoNodes.address(database.url()));
      assertThat(said).contains("\"sound\":false").contains("the books are NOT sound");
    }
  }

  /** Somebody has money that nobody gave them. */
  private static void spoil(TestDatabase database) throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into ledger.assets values ('PLAY', 2, 'house')");
      statement.execute(
          """
          insert into ledger.accounts (key, kind, asset, owner_id, balance)
          select 'cash/' || id || '/PLAY', 'cash', 'PLAY', id, 100 from gen_random_uuid() id\
          """);
    }
  }

  private String run(int code, Map<String, String> settings, String... command) throws Exception {
    List<String> script = new ArrayList<>(List.of(command));
    script.set(0, House.root().resolve("ops/bin").resolve(command[0]).toString());
    Path output = directory.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(script).redirectErrorStream(true);
    ShippedJar.forget(builder.environment());
    builder.environment().put("PREDICTIQ_JAR", ShippedJar.path().toString());
    builder.environment().put("PREDICTIQ_RUNTIME", RUNTIME.toString());
    builder.environment().put("JAVA_OPTS", Installation.QUICK_TO_START);
    builder.environment().putAll(settings);
    Process process = builder.redirectOutput(output.toFile()).start();
    process.getOutputStream().close();
    String said = ended(process, output);
    assertThat(process.exitValue()).as(said).isEqualTo(code);
    return said;
  }

  private static String ended(Process process, Path output)
      throws IOException, InterruptedException {
    process.waitFor();
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
