package com.predictiq.ledger;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/** Why a transfer is not made. The order is the order of the checks. */
public enum LedgerRefusal implements Refusal {
  ARITHMETIC_OVERFLOW(
      Kind.UNPROCESSABLE, 154, "An amount or balance would be larger than the books can hold."),
  INSUFFICIENT_BALANCE(Kind.UNPROCESSABLE, 107, "There is not enough in the account."),
  NO_PROOF_YET(Kind.NOT_FOUND, 0, "No proof of liabilities has been taken so far.");

  private final Kind kind;
  private final int number;
  private final String title;

  /** 0 stands for no number: the contract had no such case. */
  LedgerRefusal(Kind kind, int number, String title) {
    this.kind = kind;
    this.number = number;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public OptionalInt number() {
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
