package com.predictiq.markets;

import java.util.Arrays;
import java.util.Optional;

/** How the platform's fee is taken. */
public enum FeeModel {
  /** The same share of every stake. */
  FLAT("flat"),
  /** No fee at all. */
  NONE("none"),
  /** A taker curve: the whole rate at even odds, less towards either certainty. */
  TAKER_CURVE("p(1-p)"),
  /** A share of the profit, taken when the market pays. */
  WINNINGS("winnings");

  private final String wire;

  FeeModel(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }

  public static Optional<FeeModel> parse(String text) {
    return Arrays.stream(values()).filter(model -> model.wire.equals(text)).findFirst();
  }
}
