package com.predictiq.markets;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/** Why a market says no, in the order in which it looks. */
public enum MarketRefusal implements Refusal {
  MARKET_NOT_FOUND(102, Kind.NOT_FOUND, "There is no such market."),
  NOT_THE_CREATOR(180, Kind.FORBIDDEN, "Only the member who drafted a market may do this."),
  NOT_YOURS_TO_PROPOSE(
      224, Kind.FORBIDDEN, "Another than you says how a market of this kind ended."),
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
  STALE_PRICE(138, Kind.CONFLICT, "The oracle's price is too old to decide by.", true),
  CONFIDENCE_TOO_LOW(139, Kind.CONFLICT, "The oracle is not sure enough of its price.", true),
  ORACLE_FAILURE(108, Kind.CONFLICT, "The oracle has no answer.", true),
  DISPUTE_WINDOW_CLOSED(110, Kind.CONFLICT, "The time to dispute is over."),
  DISPUTE_WINDOW_STILL_OPEN(
      136, Kind.CONFLICT, "The result can still be disputed; it is not final.", true),
  VOTING_PERIOD_NOT_ELAPSED(220, Kind.CONFLICT, "The vote goes on; it decides nothing yet.", true),
  VOTING_PERIOD_OVER(227, Kind.CONFLICT, "The vote is over; it takes no voices any more."),
  NO_MAJORITY_REACHED(137, Kind.CONFLICT, "The vote has decided nothing."),
  MAJORITY_EXISTS(221, Kind.CONFLICT, "The vote has decided; nobody decides instead of it."),
  SECOND_APPROVAL_REQUIRED(222, Kind.CONFLICT, "A second operator has to want the same."),
  OVERRIDE_DIFFERS(223, Kind.CONFLICT, "Another operator wants another end for the market."),
  PARENT_NOT_RESOLVED(133, Kind.CONFLICT, "The market this one depends on is undecided.", true),
  PARENT_OUTCOME_MISSED(
      134, Kind.CONFLICT, "The market this one depends on has ended another way."),
  INVALID_OUTCOME(105, Kind.UNPROCESSABLE, "The market has no outcome of that number."),
  INVALID_TIME_RANGE(160, Kind.UNPROCESSABLE, "The times do not fit together, or are past."),
  TOO_MANY_OUTCOMES(123, Kind.UNPROCESSABLE, "A market has at most 100 outcomes."),
  WRONG_ASSET(106, Kind.UNPROCESSABLE, "The asset is not known here."),
  INSUFFICIENT_REPUTATION(
      161, Kind.FORBIDDEN, "A market of this tier needs a creator of that reputation."),
  POSITION_REQUIRED(225, Kind.FORBIDDEN, "Only who has staked on the market may dispute it."),
  POSITION_HELD(226, Kind.FORBIDDEN, "Who has staked on the market does not vote on it."),
  INSUFFICIENT_VOTING_WEIGHT(
      140, Kind.FORBIDDEN, "A vote counts what you had when the dispute was filed: nothing."),
  INSUFFICIENT_DEPOSIT(
      126, Kind.UNPROCESSABLE, "Opening a market costs more than the creator has.");

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
