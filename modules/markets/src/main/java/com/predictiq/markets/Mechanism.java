package com.predictiq.markets;

import java.util.Arrays;
import java.util.Optional;

/** How stakes turn into payouts. */
public enum Mechanism {
  /** Winners share the whole pool in proportion to their stakes. */
  PARI_MUTUEL("pari-mutuel");

  private final String wire;

  Mechanism(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }

  public static Optional<Mechanism> parse(String text) {
    return Arrays.stream(values()).filter(mechanism -> mechanism.wire.equals(text)).findFirst();
  }
}
