package com.predictiq.chain.contracts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;

/**
 * The servers in the order in which they are named. One that fails is followed by the next, and
 * after all of them, a little later, by the first again; so often and no more.
 */
final class RpcServers implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger("predictiq.chain");
  private static final int AT_ONCE = 16;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final RpcConfig config;
  private final Supplier<List<URI>> where;
  private final InstantSource clock;
  private final RandomGenerator chance;
  private final Consumer<Duration> pause;
  private final RpcMetrics metrics;
  private final AtomicBoolean silent = new AtomicBoolean();
  private List<RpcDoor> doors = List.of();
  private final Semaphore places = new Semaphore(AT_ONCE);

  RpcServers(
      RpcConfig config,
      Supplier<List<URI>> where,
      InstantSource clock,
      RandomGenerator chance,
      Consumer<Duration> pause,
      RpcMetrics metrics) {
    this.config = config;
    this.where = where;
    this.clock = clock;
    this.chance = chance;
    this.pause = pause;
    this.metrics = metrics;
  }

  /** A network at home is woken by the first question. */
  private synchronized List<RpcDoor> doors() {
    if (doors.isEmpty()) {
      doors =
          where.get().stream().map(one -> new RpcDoor(one, config, new ServerBreaker())).toList();
      metrics.watch(doors.stream().map(RpcDoor::breaker).toList());
    }
    return doors;
  }

  Fields ask(String method, Map<String, ?> given) {
    if (!places.tryAcquire()) {
      throw new RpcFailed(RpcFault.LEFT_ALONE, "as much is asked at once as may be");
    }
    try {
      Fields answer = asked(doors(), method, given);
      if (silent.compareAndSet(true, false)) {
        LOG.info("RPC servers answer again");
      }
      return answer;
    } catch (RpcFailed failed) {
      if (failed.fault() != RpcFault.REFUSED && silent.compareAndSet(false, true)) {
        LOG.log(Level.WARNING, "No RPC server answers; the last one {0}", failed.getMessage());
      }
      throw failed;
    } finally {
      places.release();
    }
  }

  private Fields asked(List<RpcDoor> doors, String method, Map<String, ?> given) {
    RpcFailed last = new RpcFailed(RpcFault.LEFT_ALONE, "every server is left alone for a while");
    int at = 0;
    for (int attempt = 0; attempt < config.attempts(); attempt++) {
      OptionalInt next = next(doors, at);
      if (next.isEmpty()) {
        break;
      }
      if (next.getAsInt() < at || (attempt > 0 && doors.size() == 1)) {
        pause.accept(jittered(attempt));
      }
      at = (next.getAsInt() + 1) % doors.size();
      try {
        return one(doors.get(next.getAsInt()), method, given);
      } catch (RpcFailed failed) {
        last = failed;
        if (failed.fault() == RpcFault.REFUSED) {
          break;
        }
      }
    }
    throw last;
  }

  /** The first that may be asked, from this one on. */
  private OptionalInt next(List<RpcDoor> doors, int from) {
    Instant now = clock.instant();
    for (int i = 0; i < doors.size(); i++) {
      int at = (from + i) % doors.size();
      if (doors.get(at).breaker().admits(now)) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /** Anything from nothing to twice as long as the last time: they must not all come at once. */
  private Duration jittered(int attempt) {
    long most = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempt, 10));
    return Duration.ofMillis(chance.nextLong(most + 1));
  }

  private Fields one(RpcDoor door, String method, Map<String, ?> given) {
    long begun = System.nanoTime();
    try {
      Fields answer = door.ask(method, given, clock.instant());
      door.breaker().answered();
      metrics.asked(method, "answered", System.nanoTime() - begun);
      return answer;
    } catch (RpcFailed failed) {
      if (failed.fault() == RpcFault.REFUSED) {
        door.breaker().answered();
      } else {
        door.breaker().failed(clock.instant());
      }
      metrics.asked(method, failed.fault().label(), System.nanoTime() - begun);
      throw failed;
    }
  }

  @Override
  public synchronized void close() {
    doors.forEach(RpcDoor::close);
  }
}
