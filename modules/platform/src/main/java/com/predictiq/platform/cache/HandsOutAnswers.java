package com.predictiq.platform.cache;

import com.predictiq.kernel.Asked;
import com.predictiq.platform.AnswersAtHand;
import com.predictiq.platform.Direct;
import com.predictiq.platform.LimitClass.Whose;
import com.predictiq.platform.limits.CountsReaders;
import com.predictiq.platform.limits.LimitedRoute;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives what is kept and still holds. A route that is limited by anything but the address is asked
 * itself, and so is every route when an answer wants to be made anew.
 */
@Direct
class HandsOutAnswers implements AnswersAtHand {

  private final TwoLevelCache cache;
  private final CountsReaders readers;
  private final CacheMetrics metrics;
  private final InstantSource clock;

  @Inject
  HandsOutAnswers(
      TwoLevelCache cache, CountsReaders readers, CacheMetrics metrics, InstantSource clock) {
    this.cache = cache;
    this.readers = readers;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public Optional<AtHand> take(Asked asked, boolean unpacks) {
    Optional<Kept<ReadyAnswer>> kept = cache.atHand(ReadyAnswer.key(asked.target()));
    Optional<LimitedRoute> route =
        kept.flatMap(found -> found.value().route())
            .filter(door -> door.limit().whose() == Whose.ADDRESS);
    return route
        .flatMap(door -> readers.count(door.limit(), asked))
        .map(counted -> atHand(kept.get(), route.get(), counted, unpacks));
  }

  private AtHand atHand(
      Kept<ReadyAnswer> kept, LimitedRoute door, CountsReaders.Counted counted, boolean unpacks) {
    metrics.hit(CacheMetrics.NEAR);
    return new Ready(
        kept.value(),
        door.name(),
        unpacks && kept.value().isWorthPacking(),
        Math.max(0, kept.age(clock.instant()).toSeconds()),
        counted);
  }

  /** What is given. */
  private record Ready(
      ReadyAnswer answer,
      String route,
      boolean packed,
      long ageSeconds,
      CountsReaders.Counted counted)
      implements AtHand {

    @Override
    public String tag() {
      return answer.tag();
    }

    @Override
    public byte[] bytes() {
      return packed ? answer.packed() : answer.body();
    }

    @Override
    public String limitPolicy() {
      return counted.policy();
    }

    @Override
    public String limitLeft() {
      return counted.left();
    }
  }
}
