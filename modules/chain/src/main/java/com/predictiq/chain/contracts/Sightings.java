package com.predictiq.chain.contracts;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.Sighted;
import com.predictiq.kernel.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What was seen lately. A few seconds it stands for a look; an hour it stands in for one when no
 * server answers, and says so. Of many who want the same, one looks.
 */
final class Sightings {

  private static final int MOST = 2_000;
  private static final int LOCKS = 64;
  private static final Duration FRESH_FOR = Duration.ofSeconds(5);
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  private final HeadSeen head;
  private final InstantSource clock;
  private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(it -> new Object()).toArray();

  private final Map<String, Sighted<?>> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sighted<?>> eldest) {
          return size() > MOST;
        }
      };

  Sightings(HeadSeen head, InstantSource clock) {
    this.head = head;
    this.clock = clock;
  }

  /** Under a key there is always the same kind of thing: keys begin with its name. */
  <T> Sighted<T> look(String key, Supplier<Answered<T>> question) {
    synchronized (locks[Math.floorMod(key.hashCode(), LOCKS)]) {
      Optional<Sighted<T>> last = last(key);
      if (last.filter(one -> isWithin(FRESH_FOR, one)).isPresent()) {
        return again(last.get(), last.get().stale());
      }
      try {
        return keep(key, question.get());
      } catch (RpcFailed failed) {
        return last.filter(one -> isWithin(GOOD_FOR, one))
            .map(one -> again(one, true))
            .orElseThrow(() -> refused(failed));
      }
    }
  }

  private static Rejected refused(RpcFailed failed) {
    boolean unreadable =
        failed.fault() == RpcFault.UNREADABLE || failed.fault() == RpcFault.REFUSED;
    return unreadable
        ? new Rejected(ChainRefusal.CHAIN_ANSWER_UNREADABLE, "The server " + failed.getMessage())
        : new Rejected(ChainRefusal.NETWORK_UNREACHABLE, "No RPC server answers now.");
  }

  private <T> Sighted<T> keep(String key, Answered<T> answered) {
    Sighted<T> found =
        new Sighted<>(
            answered.value(), answered.ledger(), clock.instant(), head.stale(answered), false);
    synchronized (seen) {
      seen.put(key, found);
    }
    return found;
  }

  private boolean isWithin(Duration time, Sighted<?> one) {
    Instant now = clock.instant();
    return one.seenAt().plus(time).isAfter(now);
  }

  private static <T> Sighted<T> again(Sighted<T> one, boolean stale) {
    return new Sighted<>(one.value(), one.ledger(), one.seenAt(), stale, true);
  }

  @SuppressWarnings("unchecked")
  private <T> Optional<Sighted<T>> last(String key) {
    synchronized (seen) {
      return Optional.ofNullable((Sighted<T>) seen.get(key));
    }
  }
}
