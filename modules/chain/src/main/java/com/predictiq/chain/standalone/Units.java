package com.predictiq.chain.standalone;

import java.math.BigDecimal;

/** Amounts as operations write them, and as accounts hold them. */
final class Units {

  static final String NATIVE = "native";
  static final long BASE_RESERVE = 5_000_000;
  static final long BASE_FEE = 100;

  private static final int SCALE = 7;

  private Units() {}

  static long of(String amount) {
    return new BigDecimal(amount).movePointRight(SCALE).longValueExact();
  }

  static String text(long units) {
    return BigDecimal.valueOf(units, SCALE).toPlainString();
  }
}
