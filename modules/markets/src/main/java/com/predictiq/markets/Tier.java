package com.predictiq.markets;

import com.predictiq.kernel.Bps;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The class of a market; the better ones pay a smaller part of the fee. */
public enum Tier {
  BASIC(10_000),
  PRO(7_500),
  INSTITUTIONAL(5_000);

  private final int share;

  Tier(int share) {
    this.share = share;
  }

  /** Which part of the fee is due. */
  public Bps share() {
    return new Bps(share);
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Tier> parse(String text) {
    return Arrays.stream(values()).filter(tier -> tier.wire().equals(text)).findFirst();
  }
}
