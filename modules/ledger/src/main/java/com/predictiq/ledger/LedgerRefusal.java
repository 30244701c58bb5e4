package com.predictiq.ledger;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/** Why a transfer is not made. The order is the order of the checks. */
public enum LedgerRefusal implements Refusal {
  ARITHMETIC_OVERFLOW(154, "An amount or balance would be larger than the books can hold."),
  INSUFFICIENT_BALANCE(107, "There is not enough in the account.");

  private final int number;
  private final String title;

  LedgerRefusal(int number, String title) {
    this.number = number;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return Kind.UNPROCESSABLE;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public OptionalInt number() {
    return OptionalInt.of(number);
  }
}
