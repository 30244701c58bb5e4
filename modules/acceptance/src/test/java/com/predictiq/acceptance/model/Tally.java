package com.predictiq.acceptance.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often each command was answered how, so that nobody takes a heap of refusals for a proof. */
public class Tally {

  static final String DONE = "done";

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  /** True for what was not said to such a command before. */
  public boolean note(Command command, Reply reply) {
    if (command instanceof Command.Batch && reply instanceof Reply.Done done) {
      return add(command.name(), placed(done.facts().values())) == 1;
    }
    String answer = reply instanceof Reply.Refused refused ? refused.code() : DONE;
    return add(command.name(), answer) == 1;
  }

  private static String placed(Collection<String> parts) {
    long refused = parts.stream().filter(part -> part.startsWith("refused")).count();
    return (refused == 0 ? "all" : refused == parts.size() ? "none" : "some") + " placed";
  }

  private int add(String what, String how) {
    return counts.computeIfAbsent(what, name -> new TreeMap<>()).merge(how, 1, Integer::sum);
  }

  /** How the stakes of the markets ended, in all that were settled. */
  public void note(ModelHouse house) {
    house.markets.stream()
        .filter(market -> market.settlement.isPresent())
        .forEach(market -> add("Settled", end(market)));
  }

  private static String end(ModelMarket market) {
    if (market.positions.isEmpty()) {
      return "without a stake";
    } else if (market.weights.isEmpty()) {
      return "without a result";
    } else if (market.settlement.orElseThrow().refund()) {
      return market.stakedOutcomes().size() == 1 ? "one-sided" : "nobody won";
    }
    boolean one = market.weights.contains(ModelMarket.WHOLE);
    return (one ? "one outcome" : "shared") + "/" + market.terms.payout();
  }

  /** In the form {@code Open ALREADY_OPEN}. */
  Set<String> heard() {
    Set<String> heard = new TreeSet<>();
    counts.forEach(
        (command, answers) ->
            answers.keySet().forEach(answer -> heard.add(command + " " + answer)));
    return heard;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (command, answers) -> text.append(command).append(' ').append(answers).append('\n'));
    return text.toString();
  }
}
