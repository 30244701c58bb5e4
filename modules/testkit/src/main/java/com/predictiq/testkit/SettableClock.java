package com.predictiq.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Time stands still until a test moves it. Starts at noon of 1 June 2026, UTC. */
public final class SettableClock implements InstantSource {

  public static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

  private final AtomicReference<Instant> now;

  public SettableClock() {
    this(START);
  }

  public SettableClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void set(Instant instant) {
    now.set(instant);
  }

  /** Moves by the duration, back when it is negative, and answers with the new time. */
  public Instant advance(Duration by) {
    return now.updateAndGet(before -> before.plus(by));
  }
}
