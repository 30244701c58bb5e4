package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What can be asked of a house. Members and markets are numbered in the order in which they came,
 * from 0; a number that nobody has stands for a stranger.
 */
public sealed interface Command {

  /** Somebody of that address wants to be a member. */
  record SignUp(String email) implements Command {}

  /** Money comes from outside. */
  record Deposit(int member, String asset, BigInteger units) implements Command {}

  record Freeze(int member) implements Command {}

  record Unfreeze(int member) implements Command {}

  /** The house gives a member a name: basic, pro or institutional. */
  record Trust(int member, String reputation) implements Command {}

  /** Puts these limits in the place of those before; without a length, no exclusion is added. */
  record LimitYourself(
      int member,
      Optional<BigInteger> stakePerDay,
      Optional<BigInteger> lossPerWeek,
      Optional<Duration> exclusion)
      implements Command {}

  record Pause() implements Command {}

  record Resume() implements Command {}

  record Draft(int creator, Wish wish) implements Command {}

  record Open(int market, int by) implements Command {}

  /** Its creator thinks better of a draft. */
  record Withdraw(int market, int by) implements Command {}

  /** With the same key as before it is the same wager, or it is refused. */
  record Wager(
      int member,
      String key,
      int market,
      int outcome,
      String amount,
      Optional<String> asset,
      Optional<Integer> referrer,
      Optional<String> minPayout)
      implements Command {}

  /** Several stakes of one member in one request; each is answered as if it had come alone. */
  record Batch(List<Wager> wagers) implements Command {}

  /** By a member, or by nobody in particular. */
  record Propose(int market, Optional<Integer> by, Result result) implements Command {}

  record ProposeByAdmin(int market, Result result) implements Command {}

  /** Anybody asks for what time has made final. */
  record Finish(int market) implements Command {}

  /** An operator asks for whatever the market waits for next. */
  record Resolve(int market, Result result) implements Command {}

  record Dispute(int market, int by) implements Command {}

  /** For the number of an outcome, {@code proposed} or {@code cancel}. */
  record Vote(int market, int by, String choice) implements Command {}

  record FallBack(int market, Result result) implements Command {}

  record Overrule(int market, Result result, String operator) implements Command {}

  record Cancel(int market) implements Command {}

  record Claim(int member, int market) implements Command {}

  record ClaimRewards(int member) implements Command {}

  record TimePasses(Duration length) implements Command {}

  /** All that time moves is moved, until nothing is left to move. */
  record WorkersRun() implements Command {}

  default String name() {
    return getClass().getSimpleName();
  }

  /** One outcome, or for each outcome its part of the pool; or neither. */
  record Result(Optional<Integer> outcome, Optional<List<Integer>> weights) {

    public static final Result UNSAID = new Result(Optional.empty(), Optional.empty());

    public static Result of(int outcome) {
      return new Result(Optional.of(outcome), Optional.empty());
    }

    public static Result of(List<Integer> weights) {
      return new Result(Optional.empty(), Optional.of(List.copyOf(weights)));
    }
  }

  /** A market as somebody would like it. Times count from now, and from the close. */
  record Wish(
      int outcomes,
      Duration closesIn,
      Duration resolvesAfter,
      String asset,
      String feeModel,
      int feeBps,
      String tier,
      String source,
      String payout,
      Duration window,
      Optional<Integer> parent,
      Optional<Integer> parentOutcome) {}
}
