package com.predictiq.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last line of {@code verify}: how many tests ran in this build, and which real servers they
 * met. Reports of earlier builds do not count.
 */
public final class TestTally {

  private static final List<String> REPORTS =
      List.of("target/surefire-reports", "target/failsafe-reports");

  private static final Pattern COUNT =
      Pattern.compile("\\b(tests|errors|failures|skipped)=\"(\\d+)\"");

  /** What one module or all of them came to. */
  record Count(int tests, int failed, int skipped) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(tests + other.tests, failed + other.failed, skipped + other.skipped);
    }

    int passed() {
      return tests - failed - skipped;
    }
  }

  private TestTally() {}

  /** Takes the time at which the build began and the version of the PostgreSQL of the tests. */
  public static void main(String[] arguments) {
    print(System.out, line(House.root(), Instant.parse(arguments[0]), arguments[1]));
  }

  private static void print(PrintStream out, String line) {
    out.println();
    out.println(line);
    out.println();
  }

  static String line(Path root, Instant since, String postgresql) {
    List<Count> modules = modules(root).map(module -> count(module, since)).toList();
    Count all = modules.stream().reduce(Count.NONE, Count::plus);
    long counted = modules.stream().filter(count -> count.tests() > 0).count();
    return "%d tests ran in %d modules: %d passed, %d failed, %d skipped; real servers: %s"
        .formatted(
            all.tests(), counted, all.passed(), all.failed(), all.skipped(), servers(postgresql));
  }

  private static String servers(String postgresql) {
    String version = postgresql.replaceFirst("\\.0$", "");
    return String.join(
        ", ",
        "PostgreSQL " + version + " present",
        "Redis " + presence("redis-server"),
        "browser " + presence("chromium", "chromium-browser", "google-chrome"),
        "promtool " + presence("promtool"));
  }

  private static String presence(String... programs) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    boolean present =
        Arrays.stream(path.split(File.pathSeparator))
            .flatMap(directory -> Arrays.stream(programs).map(Path.of(directory)::resolve))
            .anyMatch(Files::isExecutable);
    return present ? "present" : "absent";
  }

  private static Stream<Path> modules(Path root) {
    return Stream.concat(
        Stream.of(root.resolve("liquibase"), root.resolve("ear")),
        list(root.resolve("modules")).stream());
  }

  private static Count count(Path module, Instant since) {
    return REPORTS.stream()
        .flatMap(directory -> list(module.resolve(directory)).stream())
        .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
        .filter(file -> !modified(file).isBefore(since))
        .map(TestTally::count)
        .reduce(Count.NONE, Count::plus);
  }

  /** The counts are attributes of the first element; what tests wrote comes after it. */
  private static Count count(Path report) {
    try (Stream<String> lines = Files.lines(report)) {
      String suite =
          lines
              .filter(line -> line.contains("<testsuite "))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(report + " is no report"));
      return count(suite);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Count count(String suite) {
    var counts =
        COUNT
            .matcher(suite)
            .results()
            .collect(Collectors.toMap(found -> found.group(1), TestTally::number));
    return new Count(
        counts.get("tests"), counts.get("errors") + counts.get("failures"), counts.get("skipped"));
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(2));
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> list(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
