package com.predictiq.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells whoever watches a start what is being done, and how far it is from the beginning. */
record Progress(PrintStream out, InstantSource clock, Instant began) {

  void say(String what) {
    out.println("[%6s] %s".formatted(elapsed(), what));
  }

  String elapsed() {
    double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
