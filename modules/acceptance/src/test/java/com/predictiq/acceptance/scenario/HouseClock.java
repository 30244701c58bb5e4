package com.predictiq.acceptance.scenario;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The clock of several nodes, which goes ahead when a scenario says so. */
final class HouseClock implements AutoCloseable {

  /** The house looks at the file fifty times a second at most. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(21);

  private final Path file;
  private Duration ahead = Duration.ZERO;

  private HouseClock(Path file) {
    this.file = file;
  }

  static HouseClock create() {
    try {
      HouseClock clock =
          new HouseClock(Files.createTempDirectory("predictiq-clock-").resolve("ahead"));
      clock.put(Duration.ZERO);
      return clock;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  Path file() {
    return file;
  }

  synchronized Duration ahead() {
    return ahead;
  }

  synchronized Instant now() {
    return InstantSource.system().instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  synchronized void pass(Duration time) {
    put(ahead.plus(time));
    await().pollDelay(BETWEEN_LOOKS).until(() -> true);
  }

  private synchronized void put(Duration further) {
    ahead = further;
    try {
      Path draft = Files.writeString(file.resolveSibling("draft"), further.toString());
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.getParent());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
