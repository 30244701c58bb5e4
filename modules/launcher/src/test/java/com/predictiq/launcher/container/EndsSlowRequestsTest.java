package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EndsSlowRequestsTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);

  @Test
  void waits_ten_seconds_and_no_longer_for_a_head() {
    EndsSlowRequests slow = new EndsSlowRequests(nanos::get);
    long begun = nanos.get();
    nanos.addAndGet(EndsSlowRequests.PATIENCE.toNanos());
    assertThat(slow.isTooLong(begun)).isFalse();
    nanos.incrementAndGet();
    assertThat(slow.isTooLong(begun)).isTrue();
  }
}
