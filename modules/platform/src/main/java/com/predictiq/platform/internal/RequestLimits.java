package com.predictiq.platform.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.internal.PlatformConfig.Limit;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How often somebody may ask. Counted in Redis when there is one, so that all nodes count together;
 * in process otherwise, and at once when Redis does not answer.
 */
@ApplicationScoped
class RequestLimits {

  private static final Logger LOG = Logger.getLogger("predictiq.limits");
  private static final int MOST_CALLERS = 100_000;

  /** What came of one request. */
  record Answer(boolean allowed, long limit, Duration window, long remaining, Duration reset) {}

  private final Map<LimitClass, Limit> limits;
  private final Optional<ProxyManager<byte[]>> shared;
  private final Cache<String, Bucket> local =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterAccess(Duration.ofHours(2))
          .build();

  @Inject
  RequestLimits(PlatformConfig config, Redis redis) {
    this.limits = config.limits();
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

  /** Counts one request of this caller. */
  Answer count(LimitClass limitClass, String caller) {
    Limit limit = limits.get(limitClass);
    String key = limitClass + ":" + caller;
    ConsumptionProbe probe =
        together(key, limit).orElseGet(() -> alone(key, limit).tryConsumeAndReturnRemaining(1));
    return new Answer(
        probe.isConsumed(),
        limit.requests(),
        limit.per(),
        probe.getRemainingTokens(),
        Duration.ofNanos(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
  }

  private Optional<ConsumptionProbe> together(String key, Limit limit) {
    return shared.flatMap(
        manager -> {
          try {
            byte[] name = ("predictiq:limit:" + key).getBytes(StandardCharsets.UTF_8);
            Bucket bucket = manager.builder().build(name, () -> configuration(limit));
            return Optional.of(bucket.tryConsumeAndReturnRemaining(1));
          } catch (RuntimeException away) {
            LOG.log(Level.FINE, "Redis does not count; counting in process", away);
            return Optional.empty();
          }
        });
  }

  private Bucket alone(String key, Limit limit) {
    return local.get(key, missing -> Bucket.builder().addLimit(bandwidth(limit)).build());
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
