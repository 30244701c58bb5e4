package com.predictiq.acceptance.container;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A job whose work is to have been done. */
@ApplicationScoped
class Ticks implements Job {

  static final String NAME = "acceptance.ticks";

  private final AtomicInteger count = new AtomicInteger();

  int count() {
    return count.get();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public int run() {
    return count.incrementAndGet();
  }
}
