package com.predictiq.oracle;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/** Why the oracle says no, in the order in which it looks. */
public enum OracleRefusal implements Refusal {
  INVALID_TIME_RANGE(
      Kind.UNPROCESSABLE, 160, false, "The range of time ends before it starts, or is too wide."),
  FEED_NOT_FOUND(Kind.NOT_FOUND, 0, false, "There is no feed of this name."),
  FEED_EXISTS(Kind.CONFLICT, 0, false, "There is another feed of this name, or of this symbol."),
  NO_ORACLE_ASKED(Kind.NOT_FOUND, 0, false, "The market asks no oracle."),
  NOT_POSTED_BY_HAND(
      Kind.CONFLICT, 0, false, "The market's feed has a source; operators do not speak for it."),
  RESOLUTION_NOT_READY(Kind.CONFLICT, 135, true, "Nobody can have seen the result yet."),
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
