package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What one unit of payout costs. */
final class Price {

  private static final int DECIMALS = 6;

  private Price() {}

  static String of(Amount stake, Amount payout) {
    return BigDecimal.valueOf(stake.units())
        .divide(BigDecimal.valueOf(payout.units()), DECIMALS, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
