package com.predictiq.acceptance.scenario;

import static org.awaitility.Awaitility.await;

import com.predictiq.acceptance.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * PredictIQ in a home directory of its own, with the settings of its environment. Gone after the
 * test, together with every process it started, whatever became of the test.
 */
final class Installation implements AutoCloseable {

  /** At least 16 characters, as a careful operator would have it. */
  static final String ADMIN_KEY = "the-key-of-the-acceptance-tests-0001";

  /** Of a second operator, for what takes two. */
  static final String SECOND_ADMIN_KEY = "the-key-of-the-acceptance-tests-0002";

  /** One unpacked program, and one archive of its classes, for all homes of a run of the tests. */
  private static final Path RUNTIME =
      House.module("acceptance").directory().resolve("target/runtime");

  /** Servers of tests live for seconds: what a compiler does for the long run is lost on them. */
  static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

  private static final String SECRET = "the-secret-of-the-acceptance-tests-0001";

  private static final Duration SETTLING = Duration.ofSeconds(20);

  private final Path home;
  private final Map<String, String> settings = new HashMap<>();
  private final Collection<RunningNode> nodes = new ConcurrentLinkedQueue<>();

  private final Thread lastResort = new Thread(this::abandon, "clears away what was left over");

  private Installation(Path home) {
    this.home = home;
    Runtime.getRuntime().addShutdownHook(lastResort);
    settings.put("PREDICTIQ_HOME", home.toString());
    settings.put("PREDICTIQ_ADMIN_BOOTSTRAP_KEYS", ADMIN_KEY + "," + SECOND_ADMIN_KEY);
    aided();
  }

  static Installation fresh() {
    try {
      return new Installation(Files.createTempDirectory("predictiq-acceptance-"));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** On a database that others may share. */
  static Installation on(String databaseUrl) {
    return fresh()
        .with("DATABASE_URL", databaseUrl)
        .with("PREDICTIQ_PLATFORM_SECRET", SECRET)
        .with("PREDICTIQ_ADMIN_DEMO", "true");
  }

  Installation with(String variable, String value) {
    settings.put(variable, value);
    return this;
  }

  /** As somebody gets it who sets nothing: in its home, with the flags it gives itself. */
  Installation unaided() {
    settings.keySet().removeAll(List.of("PREDICTIQ_RUNTIME", "JAVA_OPTS"));
    return this;
  }

  /**
   * So that it starts sooner: on what other homes have unpacked, and with flags for a short life.
   */
  Installation aided() {
    return with("PREDICTIQ_RUNTIME", RUNTIME.toString()).with("JAVA_OPTS", QUICK_TO_START);
  }

  /** As many start it, on what other homes have unpacked. */
  Installation withItsOwnFlags() {
    settings.remove("JAVA_OPTS");
    return this;
  }

  Path home() {
    return home;
  }

  /** Starts it on a free port and does not wait. */
  RunningNode start() {
    return start(Ports.free());
  }

  RunningNode start(int port) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PORT", Integer.toString(port));
    RunningNode node = new RunningNode(home, port, ShippedJar.start(home, environment));
    nodes.add(node);
    return node;
  }

  /** Runs it with settings that should stop it from running, or with a command that ends. */
  Ending run(Map<String, String> more, String... arguments) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PORT", Integer.toString(Ports.free()));
    environment.putAll(more);
    Process process = ShippedJar.start(home, environment, arguments);
    RunningNode guarded = new RunningNode(home, 0, process);
    nodes.add(guarded);
    return guarded.awaitEnding();
  }

  @Override
  public void close() {
    nodes.forEach(RunningNode::close);
    clearAway();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  /** The tests were broken off. */
  private void abandon() {
    nodes.forEach(RunningNode::kill);
    clearAway();
  }

  private void clearAway() {
    await().atMost(SETTLING).ignoreExceptions().until(() -> delete(home));
  }

  /** What was killed may still be writing when we begin. */
  private static boolean delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
    return true;
  }
}
