package com.predictiq.platform.redis;

import com.predictiq.platform.HouseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Reads the setting at the boot, and shows the scrape whether Redis answers. */
@ApplicationScoped
class MakesRedis {

  @Produces
  @Singleton
  static RedisConfig config(Config config) {
    return RedisConfig.from(config);
  }

  void readSettings(@Observes @Initialized(ApplicationScoped.class) Object boot, RedisConfig read) {
    // being injected is all there is to do
  }

  void register(@Observes HouseOpened opened, Redis redis, MetricRegistry metrics) {
    if (redis.isConfigured()) {
      metrics.gauge(
          Metadata.builder()
              .withName("platform_redis_up")
              .withDescription("1 while Redis answers, 0 while limits and cache go on without it.")
              .build(),
          redis,
          asked -> asked.answers() ? 1 : 0);
    }
  }
}
