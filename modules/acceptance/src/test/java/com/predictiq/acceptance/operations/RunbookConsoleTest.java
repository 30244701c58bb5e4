package com.predictiq.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.predictiq.acceptance.House;
import com.predictiq.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What runbooks have typed at a cluster and a database: the database is one with our schema, and in
 * the place of the cluster stands one that knows the labels and names of our chart and has a line
 * of each of our logs. Those who read the log have to find something in it.
 */
class RunbookConsoleTest {

  /** What can only be had where the house is in use, and who is asked there. */
  private static final Set<String> ELSEWHERE =
      Set.of("curl", "openssl", "ops/bin/verify-backup", "kubectl with <a name>");

  private static final Pattern LOGGER = Pattern.compile("predictiq\\.[a-z]+");

  private static final String CLUSTER =
      """
      #!/bin/sh
      case "$*" in
        "logs -l app.kubernetes.io/name=predictiq --"*) cat "$(dirname "$0")/log" ;;
        "get pods -l app.kubernetes.io/name=predictiq"* | \
        "top pods -l app.kubernetes.io/name=predictiq" | \
        "get cronjob,job -l app.kubernetes.io/component=backup" | \
        "create job --from=cronjob/predictiq-backup "* | \
        "get hpa" | "get events --sort-by=.lastTimestamp" | \
        "get certificate -A" | "describe challenge -A") echo "$@" ;;
        *) echo "no such thing: $*" >&2; exit 1 ;;
      esac
      """;

  private static final String LINE =
      """
      {"level":"SEVERE","logger":"%s","message":"A proposal","route":"/markets","status":"429",\
      "member":"01a1"}
      """;

  @TempDir private static Path programs;

  private static TestDatabase database;
  private static Optional<Process> redis = Optional.empty();
  private static int redisPort;

  @BeforeAll
  static void begin() throws IOException {
    database = TestDatabase.fresh();
    if (isPresent("redis-server")) {
      startRedis();
    }
    Path cluster = Files.writeString(programs.resolve("kubectl"), CLUSTER);
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(
        programs.resolve("log"),
        loggers().stream().map(LINE::formatted).collect(Collectors.joining()));
  }

  @AfterAll
  static void end() {
    database.close();
    redis.ifPresent(Process::destroy);
  }

  private static void startRedis() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      redisPort = free.getLocalPort();
    }
    redis =
        Optional.of(
            new ProcessBuilder(
                    "redis-server", "--port", "" + redisPort, "--bind", "127.0.0.1", "--save", "")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .until(
            () -> {
              new Socket("127.0.0.1", redisPort).close();
              return true;
            });
  }

  static Set<String> lines() {
    return commands()
        .filter(line -> !ELSEWHERE.contains(asked(line)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void what_a_runbook_has_typed_works(String line) throws Exception {
    for (String program : List.of("psql", "jq", "pg_isready", "redis-cli")) {
      assumeTrue(!line.contains(program) || isPresent(program), program + " is absent");
    }
    assumeTrue(!line.contains("redis-cli") || redis.isPresent(), "redis-server is absent");
    assertThat(run(line)).isNotBlank();
  }

  @Test
  void little_is_left_to_be_tried_in_earnest() {
    assertThat(lines()).hasSizeGreaterThan(25);
    assertThat(commands().map(RunbookConsoleTest::asked).filter(ELSEWHERE::contains))
        .containsAll(ELSEWHERE);
  }

  @Test
  void the_cluster_is_that_of_our_chart() {
    assertThat(House.text(Path.of("helm/golden/production.yaml")))
        .contains("app.kubernetes.io/name: predictiq", "app.kubernetes.io/component: backup")
        .contains("name: shop-predictiq-backup");
  }

  @Test
  void logs_that_are_looked_into_are_written() {
    String code =
        House.files().stream()
            .filter(file -> file.toString().matches("modules/[a-z]+/src/main/java/.*"))
            .map(House::text)
            .collect(Collectors.joining());
    assertThat(loggers())
        .isNotEmpty()
        .allMatch(name -> code.contains("getLogger(\"" + name + "\")"));
  }

  @Test
  void canary_a_line_that_asks_for_what_is_not_there_fails() throws Exception {
    assumeTrue(isPresent("psql"), "psql is absent");
    assertThat(run("psql \"$DATABASE_URL\" -c 'select * from platform.nothing'")).isBlank();
    assertThat(run("kubectl get pods -l app=other")).isBlank();
  }

  private static Stream<String> commands() {
    return Runbook.all().stream().flatMap(book -> book.commands().stream());
  }

  private static String asked(String line) {
    return line.startsWith("kubectl") && line.contains("<")
        ? "kubectl with <a name>"
        : line.split(" ")[0];
  }

  private static Set<String> loggers() {
    return commands()
        .flatMap(line -> LOGGER.matcher(line).results())
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What it prints; nothing when any part of it fails. */
  private static String run(String line) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("bash", "-o", "pipefail", "-c", line);
    builder.environment().merge("PATH", programs.toString(), (path, ours) -> ours + ":" + path);
    builder
        .environment()
        .put(
            "DATABASE_URL",
            "postgres://%s@%s".formatted(database.url().user(), database.url().place()));
    builder.environment().put("REDIS_URL", "redis://127.0.0.1:" + redisPort + "/0");
    builder.environment().put("BACKUP_DIRECTORY", programs.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? said : "";
  }

  private static boolean isPresent(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
