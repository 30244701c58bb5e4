package com.predictiq.acceptance.model;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that can be said to each command, and all ends of a market's stakes. */
final class Answers {

  private static final String TABLE =
      """
      Batch: all placed, some placed, none placed
      Cancel: done, MARKET_NOT_FOUND, CANNOT_CHANGE_OUTCOME
      Claim: done, MARKET_NOT_FOUND, MARKET_NOT_RESOLVED, ALREADY_CLAIMED, NO_WINNINGS
      ClaimRewards: done, NO_WINNINGS
      Deposit: done, MEMBER_NOT_FOUND
      Dispute: done, MARKET_NOT_FOUND, MEMBER_FROZEN, CANNOT_CHANGE_OUTCOME, ALREADY_DISPUTED
      Dispute: NOT_PROPOSED, DISPUTE_WINDOW_CLOSED, POSITION_REQUIRED, INSUFFICIENT_BALANCE
      Draft: done, PLATFORM_PAUSED, MEMBER_FROZEN, VALIDATION_FAILED, TOO_MANY_OUTCOMES
      Draft: WRONG_ASSET, INVALID_TIME_RANGE, INSUFFICIENT_REPUTATION, MARKET_NOT_FOUND
      Draft: INVALID_OUTCOME, PARENT_OUTCOME_MISSED
      FallBack: done, MARKET_NOT_FOUND, CANNOT_CHANGE_OUTCOME, MARKET_NOT_DISPUTED
      FallBack: VOTING_PERIOD_NOT_ELAPSED, MAJORITY_EXISTS, INVALID_OUTCOME, VALIDATION_FAILED
      Finish: done, MARKET_NOT_FOUND, CANNOT_CHANGE_OUTCOME, NOT_PROPOSED
      Finish: DISPUTE_WINDOW_STILL_OPEN, VOTING_PERIOD_NOT_ELAPSED, NO_MAJORITY_REACHED
      Freeze: done, MEMBER_NOT_FOUND
      LimitYourself: done, VALIDATION_FAILED
      Open: done, MARKET_NOT_FOUND, NOT_THE_CREATOR, PLATFORM_PAUSED, MEMBER_FROZEN
      Open: CANNOT_CHANGE_OUTCOME, ALREADY_OPEN, INVALID_TIME_RANGE, PARENT_OUTCOME_MISSED
      Open: INSUFFICIENT_DEPOSIT
      Overrule: done, MARKET_NOT_FOUND, CANNOT_CHANGE_OUTCOME, INVALID_OUTCOME
      Overrule: VALIDATION_FAILED, SECOND_APPROVAL_REQUIRED, OVERRIDE_DIFFERS
      Pause: done
      Propose: done, MARKET_NOT_FOUND, NOT_YOURS_TO_PROPOSE, MARKET_NOT_ACTIVE
      Propose: RESOLUTION_NOT_READY, ALREADY_PROPOSED, CANNOT_CHANGE_OUTCOME
      Propose: PARENT_NOT_RESOLVED, PARENT_OUTCOME_MISSED, ORACLE_FAILURE, VALIDATION_FAILED
      Propose: INVALID_OUTCOME
      ProposeByAdmin: done, MARKET_NOT_FOUND, NOT_YOURS_TO_PROPOSE, MARKET_NOT_ACTIVE
      ProposeByAdmin: RESOLUTION_NOT_READY, ALREADY_PROPOSED, CANNOT_CHANGE_OUTCOME
      ProposeByAdmin: PARENT_NOT_RESOLVED, PARENT_OUTCOME_MISSED, VALIDATION_FAILED
      ProposeByAdmin: INVALID_OUTCOME
      Resolve: done, MARKET_NOT_FOUND, NOT_YOURS_TO_PROPOSE, MARKET_NOT_ACTIVE
      Resolve: RESOLUTION_NOT_READY, ALREADY_PROPOSED, ALREADY_DISPUTED, CANNOT_CHANGE_OUTCOME
      Resolve: PARENT_NOT_RESOLVED, PARENT_OUTCOME_MISSED, VALIDATION_FAILED, INVALID_OUTCOME
      Resolve: DISPUTE_WINDOW_STILL_OPEN, VOTING_PERIOD_NOT_ELAPSED, NO_MAJORITY_REACHED
      Resume: done
      Settled: without a stake, without a result, one-sided, nobody won
      Settled: one outcome/push, one outcome/pull, shared/push, shared/pull
      SignUp: done, EMAIL_TAKEN
      TimePasses: done
      Trust: done, MEMBER_NOT_FOUND
      Unfreeze: done, MEMBER_NOT_FOUND
      Vote: done, MARKET_NOT_FOUND, MEMBER_FROZEN, CANNOT_CHANGE_OUTCOME, MARKET_NOT_DISPUTED
      Vote: VOTING_PERIOD_OVER, INVALID_OUTCOME, POSITION_HELD, INSUFFICIENT_VOTING_WEIGHT
      Wager: done, IDEMPOTENCY_KEY_REUSED, PLATFORM_PAUSED, INVALID_AMOUNT
      Wager: STAKE_BELOW_MINIMUM, STAKE_ABOVE_MAXIMUM, INVALID_REFERRER, MARKET_NOT_FOUND
      Wager: RESOLUTION_DEADLINE_PASSED, MARKET_CLOSED, PARENT_OUTCOME_MISSED, INVALID_OUTCOME
      Wager: WRONG_ASSET, MEMBER_FROZEN, SELF_EXCLUDED, LIMIT_REACHED, INSUFFICIENT_BALANCE
      Wager: PRICE_MOVED
      Withdraw: done, MARKET_NOT_FOUND, NOT_THE_CREATOR, CANNOT_CHANGE_OUTCOME, ALREADY_OPEN
      WorkersRun: done
      """;

  /** In the form {@code Open ALREADY_OPEN}. */
  static final Set<String> ALL =
      TABLE
          .lines()
          .flatMap(line -> Arrays.stream(after(line)).map(answer -> before(line) + " " + answer))
          .collect(Collectors.toCollection(TreeSet::new));

  private Answers() {}

  private static String before(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private static String[] after(String line) {
    return line.substring(line.indexOf(':') + 2).split(", ");
  }
}
