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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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

  /** Begins a line, as the makers of reports write it; what tests wrote may say it elsewhere. */
  private static final Pattern ELEMENT = Pattern.compile("^ *<(testcase|failure|error|skipped)\\b");

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

  /** Case by case: the report of a suite says in its head that it has none. */
  private static Count count(Path report) {
    try (Stream<String> lines = Files.lines(report)) {
      Map<String, Long> found =
          lines
              .map(ELEMENT::matcher)
              .filter(Matcher::find)
              .collect(Collectors.groupingBy(element -> element.group(1), Collectors.counting()));
      return new Count(
          number(found, "testcase"),
          number(found, "failure") + number(found, "error"),
          number(found, "skipped"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static int number(Map<String, Long> found, String element) {
    return Math.toIntExact(found.getOrDefault(element, 0L));
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
