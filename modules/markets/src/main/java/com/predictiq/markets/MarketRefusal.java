package com.predictiq.markets;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/** Why a market says no, in the order in which it looks. */
public enum MarketRefusal implements Refusal {
  MARKET_NOT_FOUND(102, Kind.NOT_FOUND, "There is no such market."),
  NOT_THE_CREATOR(180, Kind.FORBIDDEN, "Only the member who drafted a market may do this."),
  APPROVAL_REQUIRED(181, Kind.FORBIDDEN, "Here an admin opens markets."),
  CANNOT_CHANGE_OUTCOME(117, Kind.CONFLICT, "The market has ended; nothing changes it any more."),
  ALREADY_OPEN(182, Kind.CONFLICT, "The market is open; what was agreed at its creation stands."),
  MARKET_NOT_ACTIVE(115, Kind.CONFLICT, "The market was never opened."),
  MARKET_CLOSED(103, Kind.CONFLICT, "The market is closed."),
  ALREADY_PROPOSED(183, Kind.CONFLICT, "A result has been proposed already."),
  NOT_PROPOSED(119, Kind.CONFLICT, "No result has been proposed."),
  ALREADY_DISPUTED(184, Kind.CONFLICT, "The proposed result is disputed already."),
  MARKET_NOT_DISPUTED(118, Kind.CONFLICT, "The proposed result is not disputed."),
  RESOLUTION_NOT_READY(135, Kind.CONFLICT, "It is too early for a result.", true),
  DISPUTE_WINDOW_CLOSED(110, Kind.CONFLICT, "The time to dispute is over."),
  DISPUTE_WINDOW_STILL_OPEN(
      136, Kind.CONFLICT, "The result can still be disputed; it is not final.", true),
  PARENT_NOT_RESOLVED(133, Kind.CONFLICT, "The market this one depends on is undecided.", true),
  PARENT_OUTCOME_MISSED(
      134, Kind.CONFLICT, "The market this one depends on has ended another way."),
  INVALID_OUTCOME(105, Kind.UNPROCESSABLE, "The market has no outcome of that number."),
  INVALID_TIME_RANGE(160, Kind.UNPROCESSABLE, "The times do not fit together, or are past."),
  TOO_MANY_OUTCOMES(123, Kind.UNPROCESSABLE, "A market has at most 100 outcomes."),
  WRONG_ASSET(106, Kind.UNPROCESSABLE, "The asset is not known here."),
  INSUFFICIENT_REPUTATION(
      161, Kind.FORBIDDEN, "A market of this tier needs a creator of that reputation.");

  private final int number;
  private final Kind kind;
  private final String title;
  private final boolean retryable;

  MarketRefusal(int number, Kind kind, String title) {
    this(number, kind, title, false);
  }

  MarketRefusal(int number, Kind kind, String title, boolean retryable) {
    this.number = number;
    this.kind = kind;
    this.title = title;
    this.retryable = retryable;
  }

  @Override
  public OptionalInt number() {
    return OptionalInt.of(number);
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
  public boolean retryable() {
    return retryable;
  }
}
