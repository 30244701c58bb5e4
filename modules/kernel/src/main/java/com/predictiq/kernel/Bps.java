package com.predictiq.kernel;

/** Basis points: a share in ten-thousandths, 0 to 10,000. */
public record Bps(int value) {

  public static final int WHOLE = 10_000;

  public Bps {
    if (value < 0 || value > WHOLE) {
      throw new IllegalArgumentException("basis points are 0 to 10000, not " + value);
    }
  }
}
