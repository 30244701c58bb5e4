package com.predictiq.chain.standalone;

import java.util.Locale;

/** Why a transaction is not let into a ledger: the code in XDR, and as Horizon writes it. */
enum Refused {
  TX_TOO_EARLY(-2),
  TX_TOO_LATE(-3),
  TX_MISSING_OPERATION(-4),
  TX_BAD_SEQ(-5),
  TX_BAD_AUTH(-6),
  TX_INSUFFICIENT_BALANCE(-7),
  TX_NO_SOURCE_ACCOUNT(-8),
  TX_INSUFFICIENT_FEE(-9),
  TX_BAD_AUTH_EXTRA(-10);

  private final int code;

  Refused(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
