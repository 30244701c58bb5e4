package com.predictiq.oracle;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/** Why the oracle says no, in the order in which it looks. */
public enum OracleRefusal implements Refusal {
  INVALID_TIME_RANGE(Kind.UNPROCESSABLE, 160, false, "The range of time ends before it starts."),
  FEED_NOT_FOUND(Kind.NOT_FOUND, 0, false, "There is no feed of this name."),
  ORACLE_FAILURE(Kind.CONFLICT, 108, true, "No source has given a price for this feed yet."),
  STALE_PRICE(Kind.CONFLICT, 138, true, "The newest price is too old to act on."),
  CONFIDENCE_TOO_LOW(Kind.CONFLICT, 139, true, "The source is not sure enough of its price.");

  private final Kind kind;
  private final int number;
  private final boolean retryable;
  private final String title;

  OracleRefusal(Kind kind, int number, boolean retryable, String title) {
    this.kind = kind;
    this.number = number;
    this.retryable = retryable;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public OptionalInt number() {
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  @Override
  public boolean retryable() {
    return retryable;
  }

  @Override
  public String title() {
    return title;
  }
}
