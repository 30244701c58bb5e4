package com.predictiq.launcher;

import com.predictiq.launcher.ending.CannotStart;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells whoever watches a start what is being done, and how far it is from the beginning. */
record Progress(PrintStream out, InstantSource clock, Instant began) {

  private static final Instant OLDEST_BELIEVABLE = Instant.parse("2020-01-01T00:00:00Z");

  private static final Duration TOLERABLE = Duration.ofMinutes(1);

  /** A start that begins before this program was written is one with a wrong clock. */
  void refuseUnbelievableClock() {
    if (began.isBefore(OLDEST_BELIEVABLE)) {
      throw new CannotStart(
          "The clock of this machine says " + began + "; set it, money depends on it.");
    }
  }

  /** Markets close, tokens end and prices age by it: a node and its database have to agree. */
  void refuseClockUnlike(Instant databases, String place) {
    Duration ahead = Duration.between(databases, clock.instant());
    if (ahead.abs().compareTo(TOLERABLE) > 0) {
      throw new CannotStart(
          "The clock of this machine is %d s %s that of the database %s; set both by the network."
              .formatted(
                  ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of", place));
    }
  }

  void say(String what) {
    out.println("[%6s] %s".formatted(elapsed(), what));
  }

  String elapsed() {
    double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
