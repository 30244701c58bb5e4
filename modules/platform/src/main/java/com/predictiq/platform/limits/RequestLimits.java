package com.predictiq.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.predictiq.platform.Direct;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.limits.LimitsConfig.Limit;
import com.predictiq.platform.redis.Redis;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How often somebody may ask: a bucket that holds what the limit allows and is filled again evenly.
 * Counted in Redis when there is one, so that all nodes count together; in process otherwise, and
 * at once when Redis does not answer.
 */
@Direct
class RequestLimits {

  private static final int MOST_CALLERS = 100_000;

  /** What came of one request. */
  record Answer(boolean allowed, long limit, Duration window, long remaining, Duration reset) {}

  private final LimitsConfig config;
  private final Redis redis;
  private final LimitMetrics metrics;
  private final Optional<ProxyManager<byte[]>> shared;
  private final Cache<String, Bucket> local =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterAccess(Duration.ofHours(2))
          .build();

  @Inject
  RequestLimits(LimitsConfig config, Redis redis, LimitMetrics metrics) {
    this.config = config;
    this.redis = redis;
    this.metrics = metrics;
    this.shared =
        redis
            .pool()
            .map(
                pool ->
                    Bucket4jJedis.casBasedBuilder(pool)
                        .expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                Duration.ofMinutes(1)))
                        .build());
  }

  /** Counts so many, all or none. */
  Answer count(LimitClass limitClass, Subject subject, long howMany) {
    Limit limit = config.limit(limitClass, subject.tier());
    ConsumptionProbe probe =
        ask(limitClass, subject, bucket -> bucket.tryConsumeAndReturnRemaining(howMany));
    return new Answer(
        probe.isConsumed(),
        limit.requests(),
        limit.per(),
        probe.getRemainingTokens(),
        Duration.ofNanos(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
  }

  /** How it stands, without counting. */
  Answer look(LimitClass limitClass, Subject subject) {
    Limit limit = config.limit(limitClass, subject.tier());
    EstimationProbe probe = ask(limitClass, subject, bucket -> bucket.estimateAbilityToConsume(1));
    return new Answer(
        probe.canBeConsumed(),
        limit.requests(),
        limit.per(),
        probe.getRemainingTokens(),
        probe.canBeConsumed()
            ? timeToFill(limit, probe.getRemainingTokens())
            : Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private <T> T ask(LimitClass limitClass, Subject subject, Function<Bucket, T> question) {
    Limit limit = config.limit(limitClass, subject.tier());
    // With its numbers in its name, a bucket of other numbers is another bucket.
    String key =
        limitClass.wire()
            + ':'
            + limit.requests()
            + '/'
            + limit.per().toSeconds()
            + ':'
            + subject.id();
    T own = question.apply(alone(key, limit)); // always, to go on from there when Redis goes
    return shared
        .filter(
            manager -> limitClass != LimitClass.GUESSES) // looked at often, and told apart badly
        .flatMap(manager -> together(manager, key, limit, question))
        .orElse(own);
  }

  private <T> Optional<T> together(
      ProxyManager<byte[]> manager, String key, Limit limit, Function<Bucket, T> question) {
    byte[] name = ("predictiq:limit:" + key).getBytes(StandardCharsets.UTF_8);
    Optional<T> answer =
        redis.ask(
            pool -> question.apply(manager.builder().build(name, () -> configuration(limit))));
    if (answer.isEmpty()) {
      metrics.countedAlone();
    }
    return answer;
  }

  private Bucket alone(String key, Limit limit) {
    return local.get(key, missing -> Bucket.builder().addLimit(bandwidth(limit)).build());
  }

  private static Duration timeToFill(Limit limit, long remaining) {
    return limit.per().multipliedBy(limit.requests() - remaining).dividedBy(limit.requests());
  }

  private static BucketConfiguration configuration(Limit limit) {
    return BucketConfiguration.builder().addLimit(bandwidth(limit)).build();
  }

  private static Bandwidth bandwidth(Limit limit) {
    return Bandwidth.builder()
        .capacity(limit.requests())
        .refillGreedy(limit.requests(), limit.per())
        .build();
  }
}
