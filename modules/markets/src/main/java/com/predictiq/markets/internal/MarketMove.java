package com.predictiq.markets.internal;

import com.predictiq.markets.MarketRefusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What can be asked of a market, by whom and from when on. The desks and verbs hold callers to it;
 * what stands here is printed beside the table of moves.
 */
enum MarketMove {
  REVISE("the creator", "as long as it is a draft", MarketRefusal.NOT_THE_CREATOR),
  OPEN(
      "the creator, or an admin where approval is required; deposit and fee paid",
      "before the close time",
      MarketRefusal.NOT_THE_CREATOR,
      MarketRefusal.APPROVAL_REQUIRED,
      MarketRefusal.INVALID_TIME_RANGE,
      MarketRefusal.INSUFFICIENT_DEPOSIT),
  WITHDRAW("the creator", "as long as it is a draft", MarketRefusal.NOT_THE_CREATOR),
  CLOSE("the clock", "from the close time on"),
  PROPOSE(
      "an admin; anybody where an oracle answers; the creator, too, where members vote",
      "from the close time on by an admin who resolves, from the resolution time on otherwise",
      MarketRefusal.NOT_YOURS_TO_PROPOSE,
      MarketRefusal.RESOLUTION_NOT_READY,
      MarketRefusal.STALE_PRICE,
      MarketRefusal.CONFIDENCE_TOO_LOW,
      MarketRefusal.ORACLE_FAILURE,
      MarketRefusal.PARENT_NOT_RESOLVED,
      MarketRefusal.PARENT_OUTCOME_MISSED,
      MarketRefusal.INVALID_OUTCOME),
  DISPUTE(
      "a member who has staked on it, with a bond",
      "before the end of the dispute window",
      MarketRefusal.DISPUTE_WINDOW_CLOSED,
      MarketRefusal.INVALID_OUTCOME,
      MarketRefusal.POSITION_REQUIRED),
  VOTE(
      "a member with weight at the time of the dispute who has not staked on it",
      "before the end of the vote",
      MarketRefusal.VOTING_PERIOD_OVER,
      MarketRefusal.INVALID_OUTCOME,
      MarketRefusal.POSITION_HELD,
      MarketRefusal.INSUFFICIENT_VOTING_WEIGHT),
  FINALIZE(
      "anybody; the clock does it",
      "from the end of the dispute window on",
      MarketRefusal.DISPUTE_WINDOW_STILL_OPEN),
  RESOLVE_DISPUTE(
      "anybody; the clock does it",
      "the vote is over, its quorum met, and an outcome leads alone with its majority",
      MarketRefusal.VOTING_PERIOD_NOT_ELAPSED,
      MarketRefusal.NO_MAJORITY_REACHED),
  CANCEL_BY_VOTE(
      "anybody; the clock does it",
      "the vote is over, its quorum met, and cancelling leads alone with its majority",
      MarketRefusal.VOTING_PERIOD_NOT_ELAPSED,
      MarketRefusal.NO_MAJORITY_REACHED),
  FALL_BACK(
      "an admin, with a reason",
      "the vote is over and has decided nothing",
      MarketRefusal.VOTING_PERIOD_NOT_ELAPSED,
      MarketRefusal.MAJORITY_EXISTS,
      MarketRefusal.INVALID_OUTCOME),
  OVERRIDE(
      "two operators who want the same, with a reason",
      "always",
      MarketRefusal.SECOND_APPROVAL_REQUIRED,
      MarketRefusal.OVERRIDE_DIFFERS,
      MarketRefusal.INVALID_OUTCOME),
  CANCEL("an admin, with a reason", "always"),
  VOID("the clock", "no result within the resolution timeout, which a dispute begins anew"),
  MISS_PARENT("the clock", "the parent has ended without the outcome this one depends on");

  private final String who;
  private final String when;
  private final String refusals;

  MarketMove(String who, String when, MarketRefusal... refusals) {
    this.who = who;
    this.when = when;
    this.refusals =
        Arrays.stream(refusals).map(MarketRefusal::name).collect(Collectors.joining(", "));
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  String who() {
    return who;
  }

  String when() {
    return when;
  }

  /** The codes beyond those of the table. */
  String refusals() {
    return refusals;
  }
}
