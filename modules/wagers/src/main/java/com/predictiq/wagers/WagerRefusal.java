package com.predictiq.wagers;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/** Why a stake is not taken or nothing is paid, in the order in which the rules are asked. */
public enum WagerRefusal implements Refusal {
  IDEMPOTENCY_KEY_REQUIRED(200, Kind.MALFORMED, "A stake needs an Idempotency-Key."),
  CLIENT_ORDER_ID_TAKEN(201, Kind.CONFLICT, "Another wager of yours has this client_order_id."),
  INVALID_AMOUNT(
      145, Kind.UNPROCESSABLE, "The amount is not a positive decimal of the asset's scale."),
  STAKE_BELOW_MINIMUM(202, Kind.UNPROCESSABLE, "The stake is smaller than is taken here."),
  STAKE_ABOVE_MAXIMUM(203, Kind.UNPROCESSABLE, "The stake is larger than is taken here."),
  INVALID_REFERRER(157, Kind.UNPROCESSABLE, "The referrer is unknown, or the member."),
  MARKET_NOT_FOUND(102, Kind.NOT_FOUND, "There is no such market."),
  RESOLUTION_DEADLINE_PASSED(158, Kind.CONFLICT, "The resolution time has come."),
  MARKET_CLOSED(103, Kind.CONFLICT, "The market takes no stakes."),
  PARENT_OUTCOME_MISSED(
      134, Kind.CONFLICT, "The market this one depends on has ended another way."),
  INVALID_OUTCOME(105, Kind.UNPROCESSABLE, "The market has no outcome of that number."),
  WRONG_ASSET(106, Kind.UNPROCESSABLE, "The market is staked in another asset."),
  ARITHMETIC_OVERFLOW(154, Kind.UNPROCESSABLE, "The pool would be larger than can be counted."),
  INSUFFICIENT_BALANCE(107, Kind.UNPROCESSABLE, "There is not enough in the account."),
  PRICE_MOVED(204, Kind.CONFLICT, "The price is no longer what the guard asks for.", true),
  WAGER_NOT_FOUND(205, Kind.NOT_FOUND, "There is no such wager of yours."),
  MARKET_NOT_RESOLVED(147, Kind.CONFLICT, "The market has not ended, or is being settled.", true),
  ALREADY_CLAIMED(155, Kind.CONFLICT, "It has been collected already."),
  NO_WINNINGS(156, Kind.CONFLICT, "There is nothing to collect."),
  SETTLEMENT_NOT_HALTED(206, Kind.CONFLICT, "Only a halted settlement can be resumed."),
  COUNTER_BUSY(
      207, Kind.UNAVAILABLE, "More stakes wait than can be taken; nothing was begun.", true);

  private final int number;
  private final Kind kind;
  private final String title;
  private final boolean retryable;

  WagerRefusal(int number, Kind kind, String title) {
    this(number, kind, title, false);
  }

  WagerRefusal(int number, Kind kind, String title, boolean retryable) {
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
