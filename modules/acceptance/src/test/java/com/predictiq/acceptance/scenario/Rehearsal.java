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

/** A house in which days pass in no time, with two operators and whoever signs up. */
final class Rehearsal implements AutoCloseable {

  /** The house looks at the file fifty times a second at most. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(21);

  private final Installation installation;
  private final RunningNode node;
  private final Path clock;
  private Duration ahead = Duration.ZERO;

  private Rehearsal(Installation installation, Path clock) {
    this.installation = installation;
    this.clock = clock;
    this.node = installation.start();
  }

  static Rehearsal start() {
    Installation installation = Installation.fresh();
    Path clock = installation.home().resolve("clock-ahead");
    Rehearsal rehearsal =
        new Rehearsal(
            installation
                .with("PREDICTIQ_PLATFORM_CLOCK_AHEAD_FILE", clock.toString())
                .with("PREDICTIQ_PLATFORM_TRUSTED_PROXIES", "127.0.0.1,::1")
                .with("PREDICTIQ_PLATFORM_JOB_TICK_MILLIS", "100")
                .with("PREDICTIQ_MARKETS_CLOSE_EVERY_MILLIS", "200")
                .with("PREDICTIQ_MARKETS_MOVE_EVERY_MILLIS", "200")
                .with("PREDICTIQ_PLATFORM_LIMIT_PUBLIC_READS", "100000/60")
                .with("PREDICTIQ_PLATFORM_LIMIT_LOG_IN", "10000/60")
                .with("PREDICTIQ_PLATFORM_LIMIT_ADMIN", "10000/60")
                .with("PREDICTIQ_PLATFORM_LIMIT_GUESSES", "100000/60"),
            clock);
    try {
      rehearsal.put(Duration.ZERO);
      rehearsal.node.awaitReady();
      return rehearsal;
    } catch (RuntimeException | Error failure) {
      rehearsal.close();
      throw failure;
    }
  }

  RunningNode node() {
    return node;
  }

  Path home() {
    return installation.home();
  }

  Visitor visitor() {
    return node.visitor();
  }

  Visitor operator() {
    return visitor().asAdmin();
  }

  Visitor secondOperator() {
    return visitor().asSecondAdmin();
  }

  Player someone() {
    return new Player(this, SomeMember.signedUpAt(visitor()));
  }

  /** What time it is in the house. */
  synchronized Instant now() {
    return InstantSource.system().instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Lets so much time pass; the house notices before the next request is answered. */
  synchronized void pass(Duration time) {
    put(ahead.plus(time));
    await().pollDelay(BETWEEN_LOOKS).until(() -> true);
  }

  private synchronized void put(Duration further) {
    ahead = further;
    try {
      Path draft = Files.writeString(clock.resolveSibling("clock-ahead.draft"), "" + further);
      Files.move(draft, clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Override
  public void close() {
    installation.close();
  }
}
