package com.predictiq.acceptance.model.real;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.Config;

/** Lets days pass by the file that the rehearsal clock of the house looks at. */
@ApplicationScoped
class RehearsedTime {

  static final String FILE = "predictiq.platform.clock-ahead-file";

  private static final long A_MOMENT = Duration.ofMillis(1).toNanos();

  private final Path file;
  private final InstantSource clock;
  private Duration ahead = Duration.ZERO;

  @Inject
  RehearsedTime(Config config, InstantSource clock) {
    this.file = Path.of(config.getValue(FILE, String.class));
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** The clock looks at its file now and then; this waits until it has. */
  void pass(Duration length) {
    Instant later = clock.instant().plus(length);
    ahead = ahead.plus(length);
    write();
    while (clock.instant().isBefore(later)) {
      LockSupport.parkNanos(A_MOMENT);
    }
  }

  private void write() {
    try {
      Files.writeString(file, ahead.toString());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
