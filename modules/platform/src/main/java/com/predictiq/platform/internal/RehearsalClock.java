package com.predictiq.platform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs ahead of the true time by as much as a file says, so that a rehearsal need not wait for days
 * to pass. The file holds a duration such as {@code PT72H}; it is looked at fifty times a second at
 * most. Time never goes back: a shorter duration lets the clock stand until it is caught up with.
 * What cannot be read changes nothing.
 */
final class RehearsalClock implements InstantSource {

  private static final Logger LOG = Logger.getLogger("predictiq.clock");
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Duration FURTHEST = Duration.ofDays(3_660);

  private final InstantSource truth;
  private final Path file;
  private final ReentrantLock looking = new ReentrantLock();
  private Instant lookedAt = Instant.MIN;
  private Instant latest = Instant.MIN;
  private Version seen = Version.NONE;
  private Duration ahead = Duration.ZERO;

  /** What tells one content of the file from the next. */
  private record Version(FileTime changedAt, long size) {
    static final Version NONE = new Version(FileTime.fromMillis(0), -1);
  }

  RehearsalClock(InstantSource truth, Path file) {
    this.truth = truth;
    this.file = file;
    LOG.log(Level.WARNING, "The clock runs ahead by what {0} says: this is a rehearsal", file);
  }

  @Override
  public Instant instant() {
    looking.lock();
    try {
      Instant now = truth.instant();
      look(now);
      Instant rehearsed = now.plus(ahead);
      latest = rehearsed.isAfter(latest) ? rehearsed : latest;
      return latest;
    } finally {
      looking.unlock();
    }
  }

  private void look(Instant now) {
    if (lookedAt.equals(Instant.MIN) || !now.isBefore(lookedAt.plus(BETWEEN_LOOKS))) {
      lookedAt = now;
      readIfChanged();
    }
  }

  private void readIfChanged() {
    Version found = Version.NONE;
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      found = new Version(facts.lastModifiedTime(), facts.size());
      if (!found.equals(seen)) {
        ahead = read();
        LOG.log(Level.WARNING, "The clock now runs ahead by {0}", ahead);
      }
    } catch (IOException | DateTimeException unreadable) {
      if (!found.equals(seen)) {
        LOG.log(
            Level.WARNING,
            "{0} holds no duration such as PT72H; the clock stays {1} ahead",
            new Object[] {file, ahead});
      }
    }
    seen = found;
  }

  private Duration read() throws IOException {
    Duration found = Duration.parse(Files.readString(file).strip());
    if (found.isNegative() || found.compareTo(FURTHEST) > 0) {
      throw new DateTimeException("neither back nor further than ten years");
    }
    return found;
  }
}
