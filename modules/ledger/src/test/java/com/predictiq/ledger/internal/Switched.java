package com.predictiq.ledger.internal;

import com.predictiq.platform.SafetySwitch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A safety switch that only remembers: who paused, each with the first reason. */
final class Switched implements SafetySwitch {

  private final Map<String, Pause> pauses = new LinkedHashMap<>();

  List<Pause> pauses() {
    return List.copyOf(pauses.values());
  }

  @Override
  public void requireOpen() {
    throw new UnsupportedOperationException("the ledger does not ask");
  }

  @Override
  public boolean paused() {
    return !pauses.isEmpty();
  }

  @Override
  public Optional<Pause> pause() {
    return pauses.values().stream().findFirst();
  }

  @Override
  public void pause(String reason, String by) {
    pauses.putIfAbsent(by, new Pause(Instant.EPOCH, reason, by));
  }

  @Override
  public void resume(String by) {
    pauses.clear();
  }
}
