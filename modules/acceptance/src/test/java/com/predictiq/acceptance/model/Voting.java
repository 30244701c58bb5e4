package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Vote;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How results are doubted, and what the members make of it. */
class Voting {

  private final ModelHouse house;

  Voting(ModelHouse house) {
    this.house = house;
  }

  Optional<Reply> answer(Command command) {
    if (command instanceof Command.Dispute dispute) {
      return Optional.of(dispute(dispute));
    } else if (command instanceof Vote vote) {
      return Optional.of(vote(vote));
    }
    return Optional.empty();
  }

  private Reply dispute(Command.Dispute command) {
    ModelMarket market = house.requireKnown(command.market(), Optional.of(command.by()));
    house.requireNotFrozen(command.by());
    No.unless(!market.ended(), "CANNOT_CHANGE_OUTCOME");
    No.unless(!market.status.equals("DISPUTED"), "ALREADY_DISPUTED");
    No.unless(market.status.equals("PROPOSED"), "NOT_PROPOSED");
    No.unless(house.now.isBefore(market.windowEnds()), "DISPUTE_WINDOW_CLOSED");
    No.unless(market.staked(command.by()), "POSITION_REQUIRED");
    String asset = market.terms.asset();
    BigInteger bond = house.rules.bond(asset, market.pool());
    No.unless(house.cash(command.by(), asset).compareTo(bond) >= 0, "INSUFFICIENT_BALANCE");
    Instant ends = house.now.plus(house.rules.voting);
    Map<Integer, BigInteger> weights = weights();
    BigInteger total = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    market.dispute = Optional.of(new ModelMarket.Dispute(command.by(), bond, ends, weights, total));
    house.books.move(
        Account.NONE,
        Account.cash(command.by(), asset),
        Account.about("bond", market.number, asset),
        bond);
    market.voidAt = ends.plus(house.rules.resolutionTimeout);
    market.status = "DISPUTED";
    return Reply.done(Map.of("bond", bond.toString()));
  }

  /** What everybody has at this moment, before the bond is taken. */
  private Map<Integer, BigInteger> weights() {
    Map<Integer, BigInteger> weights = new TreeMap<>();
    for (ModelMember member : house.members) {
      BigInteger cash = house.cash(member.number, house.rules.governanceAsset);
      if (cash.signum() > 0) {
        weights.put(member.number, cash);
      }
    }
    return Map.copyOf(weights);
  }

  private Reply vote(Vote command) {
    ModelMarket market = house.requireKnown(command.market(), Optional.of(command.by()));
    house.requireNotFrozen(command.by());
    No.unless(!market.ended(), "CANNOT_CHANGE_OUTCOME");
    No.unless(market.status.equals("DISPUTED"), "MARKET_NOT_DISPUTED");
    ModelMarket.Dispute dispute = market.dispute.orElseThrow();
    No.unless(house.now.isBefore(dispute.votingEnds()), "VOTING_PERIOD_OVER");
    boolean named = !command.choice().equals("proposed") && !command.choice().equals("cancel");
    No.unless(
        !named || Integer.parseInt(command.choice()) < market.terms.outcomes(), "INVALID_OUTCOME");
    No.unless(!market.staked(command.by()), "POSITION_HELD");
    No.unless(dispute.weights().containsKey(command.by()), "INSUFFICIENT_VOTING_WEIGHT");
    market.votes.put(command.by(), counted(market, command.choice()));
    return Reply.done(Map.of("cast", cast(market).toString()));
  }

  /** Who agrees with a proposal of one outcome votes for that outcome. */
  private static String counted(ModelMarket market, String choice) {
    int winner = market.proposal.orElseThrow().weights().indexOf(ModelMarket.WHOLE);
    return choice.equals("proposed") && winner >= 0 ? Integer.toString(winner) : choice;
  }

  /** The choice that has won, if the quorum was met and one leads alone and by enough. */
  Optional<String> verdict(ModelMarket market) {
    Map<String, BigInteger> piles = piles(market);
    BigInteger cast = cast(market);
    BigInteger total = market.dispute.orElseThrow().total();
    if (cast.signum() == 0 || !atLeast(cast, total, 1_000)) {
      return Optional.empty();
    }
    BigInteger most = piles.values().stream().reduce(BigInteger.ZERO, BigInteger::max);
    List<String> leaders =
        piles.keySet().stream().filter(choice -> piles.get(choice).equals(most)).toList();
    return leaders.size() == 1
        ? Optional.of(leaders.get(0))
            .filter(choice -> atLeast(most, cast, choice.equals("cancel") ? 7_500 : 6_000))
        : Optional.empty();
  }

  /** False where the vote has decided nothing. */
  boolean endAsVoted(ModelMarket market) {
    Optional<String> verdict = verdict(market);
    verdict.ifPresent(choice -> end(market, choice));
    return verdict.isPresent();
  }

  private void end(ModelMarket market, String choice) {
    switch (choice) {
      case "cancel" -> house.paying().endWithout(market);
      case "proposed" -> house.paying().end(market, market.proposal.orElseThrow().weights());
      default ->
          house
              .paying()
              .end(market, ModelMarket.allTo(Integer.parseInt(choice), market.terms.outcomes()));
    }
  }

  private static boolean atLeast(BigInteger part, BigInteger whole, int bps) {
    return part.multiply(Rules.WHOLE).compareTo(whole.multiply(BigInteger.valueOf(bps))) >= 0;
  }

  private static Map<String, BigInteger> piles(ModelMarket market) {
    Map<Integer, BigInteger> weights = market.dispute.orElseThrow().weights();
    Map<String, BigInteger> piles = new HashMap<>();
    market.votes.forEach((who, choice) -> piles.merge(choice, weights.get(who), BigInteger::add));
    return piles;
  }

  private static BigInteger cast(ModelMarket market) {
    return piles(market).values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
