package com.predictiq.ledger.internal;

import com.predictiq.platform.SafetySwitch;
import java.time.Instant;
import java.util.Optional;

/** A safety switch that only remembers. */
final class Switched implements SafetySwitch {

  private Optional<Pause> pause = Optional.empty();

  @Override
  public void requireOpen() {
    throw new UnsupportedOperationException("the ledger does not ask");
  }

  @Override
  public boolean paused() {
    return pause.isPresent();
  }

  @Override
  public Optional<Pause> pause() {
    return pause;
  }

  @Override
  public void pause(String reason, String by) {
    pause = pause.or(() -> Optional.of(new Pause(Instant.EPOCH, reason, by)));
  }

  @Override
  public void resume(String by) {
    pause = Optional.empty();
  }
}
