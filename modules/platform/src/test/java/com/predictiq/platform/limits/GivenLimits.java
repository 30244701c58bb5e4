package com.predictiq.platform.limits;

import com.predictiq.platform.redis.Redis;
import com.predictiq.testkit.TestConfig;
import java.util.concurrent.atomic.AtomicInteger;

/** The limits as they ship, and somebody who counts what would be seen of them. */
final class GivenLimits extends LimitMetrics {

  final AtomicInteger alone = new AtomicInteger();

  GivenLimits() {
    super(null);
  }

  RequestLimits with(Redis redis) {
    return new RequestLimits(LimitsConfig.from(TestConfig.defaults()), redis, this);
  }

  @Override
  void countedAlone() {
    alone.incrementAndGet();
  }
}
