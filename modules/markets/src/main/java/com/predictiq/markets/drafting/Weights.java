package com.predictiq.markets.drafting;

import com.predictiq.kernel.Bps;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketRefusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a result gives each outcome, in basis points that sum to the whole. */
public final class Weights {

  private Weights() {}

  /** The answer for a market of so many outcomes, or every fault of it. */
  public static List<Integer> of(Answer answer, int outcomes) {
    Faults faults = new Faults();
    check(faults, answer, outcomes);
    faults.refuseIfAny();
    return said(answer, outcomes);
  }

  /** The same where a reason has to be given; its faults are told together with the answer's. */
  public static List<Integer> of(Answer answer, int outcomes, String reason) {
    Faults faults = new Faults();
    check(faults, answer, outcomes);
    WrittenText.checkReason(faults, reason);
    faults.refuseIfAny();
    return said(answer, outcomes);
  }

  private static void check(Faults faults, Answer answer, int outcomes) {
    if (answer.isUnsaid()) {
      faults.add("/outcome", Faults.REQUIRED, "or /weights must be given");
    }
    if (answer.outcome().isPresent() && answer.weights().isPresent()) {
      faults.add("/weights", Faults.VALUE, "must be left out where an outcome is given");
    }
    answer.outcome().ifPresent(outcome -> checkOutcome(faults, outcome, outcomes));
    answer.weights().ifPresent(weights -> checkWeights(faults, weights, outcomes));
  }

  private static List<Integer> said(Answer answer, int outcomes) {
    return answer
        .outcome()
        .map(outcome -> allTo(outcome, outcomes))
        .or(answer::weights)
        .orElseThrow();
  }

  public static List<Integer> allTo(int winner, int outcomes) {
    return IntStream.range(0, outcomes)
        .mapToObj(outcome -> outcome == winner ? Bps.WHOLE : 0)
        .toList();
  }

  /** The outcome that has everything, where one has. */
  public static Optional<Integer> winner(List<Integer> weights) {
    return Optional.of(weights.indexOf(Bps.WHOLE)).filter(outcome -> outcome >= 0);
  }

  /** A reason, and an outcome where one is named: what somebody says who doubts a result. */
  public static void requireDoubt(String reason, Optional<Integer> wanted, int outcomes) {
    Faults faults = new Faults();
    WrittenText.checkReason(faults, reason);
    wanted.ifPresent(outcome -> checkOutcome(faults, outcome, outcomes));
    faults.refuseIfAny();
  }

  public static void requireOutcome(int outcome, int outcomes) {
    Faults faults = new Faults();
    checkOutcome(faults, outcome, outcomes);
    faults.refuseIfAny();
  }

  private static void checkOutcome(Faults faults, int outcome, int outcomes) {
    if (outcome < 0 || outcome >= outcomes) {
      faults.add("/outcome", MarketRefusal.INVALID_OUTCOME, "must be 0 to " + (outcomes - 1));
    }
  }

  private static void checkWeights(Faults faults, List<Integer> weights, int outcomes) {
    if (weights.size() != outcomes) {
      faults.add("/weights", Faults.LENGTH, "must be " + outcomes + " numbers, one per outcome");
    }
    long sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      Integer weight = weights.get(i);
      if (weight == null || weight < 0 || weight > Bps.WHOLE) {
        faults.add("/weights/" + i, Faults.RANGE, "must be 0 to " + Bps.WHOLE);
      }
      sum += weight == null ? 0 : weight;
    }
    if (sum != Bps.WHOLE) {
      faults.add("/weights", Faults.VALUE, "must sum to " + Bps.WHOLE + ", not " + sum);
    }
  }
}
