package com.predictiq.admin.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.testkit.SettableClock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A switch in memory that counts how often it was really moved. */
final class GivenSwitch implements SafetySwitch {

  final AtomicInteger moved = new AtomicInteger();
  private final AtomicReference<Pause> pause = new AtomicReference<>();

  @Override
  public void requireOpen() {
    if (paused()) {
      throw new Rejected(RequestRefusal.PLATFORM_PAUSED, "Paused.");
    }
  }

  @Override
  public boolean paused() {
    return pause().isPresent();
  }

  @Override
  public Optional<Pause> pause() {
    return Optional.ofNullable(pause.get());
  }

  @Override
  public void pause(String reason, String by) {
    if (pause.compareAndSet(null, new Pause(SettableClock.START, reason, by))) {
      moved.incrementAndGet();
    }
  }

  @Override
  public void resume(String by) {
    if (pause.getAndSet(null) != null) {
      moved.incrementAndGet();
    }
  }
}
