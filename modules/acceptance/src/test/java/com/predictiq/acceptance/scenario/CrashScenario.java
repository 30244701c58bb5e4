package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A house under load is killed at random, again and again, and each time comes back with exactly
 * what it has answered. So often as {@code -Dpredictiq.crashes} says; {@code -Dpredictiq.seed}
 * repeats the dice of an earlier run, though not the moment in which a process dies.
 */
class CrashScenario {

  private static final int CRASHES = Integer.getInteger("predictiq.crashes", 2);
  private static final long SEED = Long.getLong("predictiq.seed", System.nanoTime());

  private static final int CLIENTS = 8;
  private static final int FEWEST_REQUESTS = 60;
  private static final int MORE_REQUESTS = 400;

  private final Random random = new Random(SEED);
  private final CrashGame game = new CrashGame();
  private final CrashBook book = new CrashBook();
  private long brokenOff;

  @Test
  void has_exactly_what_was_answered_whenever_everything_is_killed() {
    tell("seed %d, %d crashes".formatted(SEED, CRASHES));
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (CrashHouse house = new CrashHouse()) {
      assertThat(house.durability().values()).hasSize(3).containsOnly("on");
      CrashFounding.isTried(house);
      CrashMembers members = new CrashMembers(house.visitor());
      List<CrashClient> clients = clients(members);
      for (int crash = 1; crash <= CRASHES; crash++) {
        int requests = FEWEST_REQUESTS + random.nextInt(MORE_REQUESTS);
        Instant killed = crash(house, threads, clients, requests);
        double away = killed.until(Instant.now(), ChronoUnit.MILLIS) / 1000.0;
        clients.forEach(CrashClient::catchUp);
        verify(house, members);
        brokenOff += house.brokenOff(book.endedMarkets(), killed);
        tell(
            "crash %d after %d requests, back in %.1f s; %s"
                .formatted(crash, requests, away, tally(clients)));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<CrashClient> clients(CrashMembers members) {
    return IntStream.range(0, CLIENTS)
        .mapToObj(number -> new CrashScript("c" + number, random.nextLong(), game, book, members))
        .map(script -> new CrashClient(script, game))
        .toList();
  }

  /** Answers when it died: every other time while it pays those who have won. */
  private Instant crash(
      CrashHouse house, ExecutorService threads, List<CrashClient> clients, int requests) {
    game.begin(requests);
    List<Future<?>> playing = new ArrayList<>();
    clients.forEach(client -> playing.add(threads.submit(client::play)));
    while (!game.isAsked()) {
      playing.stream().filter(Future::isDone).forEach(CrashScenario::ended);
    }
    if (random.nextBoolean()) {
      Set<String> before = Set.copyOf(book.endedMarkets());
      house.awaitPaying(
          () -> book.endedMarkets().stream().filter(it -> !before.contains(it)).toList());
    }
    game.die();
    Instant killed = Instant.now();
    house.kill(random);
    playing.forEach(CrashScenario::ended);
    house.start();
    return killed;
  }

  private void verify(CrashHouse house, CrashMembers members) {
    house.awaitSettled(book.endedMarkets());
    List<String> faults = new ArrayList<>();
    book.markets().forEach(market -> faults.addAll(house.faults(book, market)));
    book.members()
        .forEach(id -> faults.addAll(book.faults(house.picture(id, members.visitor(id)))));
    assertThat(faults).as("seed %d", SEED).isEmpty();
    JsonNode audit = CrashAudit.inFull(house.visitor());
    assertThat(audit.path("sound").asBoolean()).as(audit.toPrettyString()).isTrue();
  }

  private String tally(List<CrashClient> clients) {
    return "%d requests answered, %d not, of which %d had been done; %s"
        .formatted(
            sum(clients, CrashClient::answered),
            sum(clients, CrashClient::unanswered),
            sum(clients, CrashClient::doneUnanswered),
            "%d members, %d markets, %d ended, %d of them broken off as they paid; %d wagers"
                .formatted(
                    book.members().size(),
                    book.markets().size(),
                    book.endedMarkets().size(),
                    brokenOff,
                    book.wagers()));
  }

  private static int sum(List<CrashClient> clients, ToIntFunction<CrashClient> what) {
    return clients.stream().mapToInt(what).sum();
  }

  private static void ended(Future<?> playing) {
    try {
      playing.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failed) {
      throw new AssertionError("seed " + SEED, failed.getCause());
    }
  }

  private static void tell(String line) {
    System.out.println("[crash] " + line);
  }
}
