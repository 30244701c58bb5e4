package com.predictiq.chain.deposits;

import java.util.Optional;

/**
 * A member's number with two check digits behind it (ISO 7064, 97-10): one wrong digit, or two
 * exchanged, is nobody's memo, so that a slip of the pen does not make a neighbour rich.
 */
record DepositMemo(long number) {

  private static final int MODULUS = 97;
  private static final int ROOM = 100;
  private static final int MOST_DIGITS = 18;

  String text() {
    return Long.toString(value());
  }

  long value() {
    long shifted = Math.multiplyExact(number, ROOM);
    return shifted + (MODULUS + 1 - shifted % MODULUS) % MODULUS;
  }

  static Optional<DepositMemo> parse(String text) {
    if (!text.matches("[1-9][0-9]{2," + (MOST_DIGITS - 1) + "}")) {
      return Optional.empty();
    }
    DepositMemo memo = new DepositMemo(Long.parseLong(text) / ROOM);
    return memo.text().equals(text) ? Optional.of(memo) : Optional.empty();
  }
}
