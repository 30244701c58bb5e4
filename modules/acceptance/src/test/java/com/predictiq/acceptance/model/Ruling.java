package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Cancel;
import com.predictiq.acceptance.model.Command.FallBack;
import com.predictiq.acceptance.model.Command.Finish;
import com.predictiq.acceptance.model.Command.Overrule;
import com.predictiq.acceptance.model.Command.Propose;
import com.predictiq.acceptance.model.Command.ProposeByAdmin;
import com.predictiq.acceptance.model.Command.Resolve;
import com.predictiq.acceptance.model.Command.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How markets come to their end. */
class Ruling {

  private final ModelHouse house;

  Ruling(ModelHouse house) {
    this.house = house;
  }

  Optional<Reply> answer(Command command) {
    if (command instanceof Propose propose) {
      return Optional.of(propose(propose));
    } else if (command instanceof ProposeByAdmin propose) {
      return Optional.of(proposeByAdmin(house.requireMarket(propose.market()), propose.result()));
    } else if (command instanceof Finish finish) {
      return Optional.of(finish(house.requireKnown(finish.market(), Optional.empty())));
    } else if (command instanceof Resolve resolve) {
      return Optional.of(resolve(resolve));
    } else if (command instanceof FallBack fallBack) {
      return Optional.of(fallBack(fallBack));
    } else if (command instanceof Overrule override) {
      return Optional.of(override(override));
    } else if (command instanceof Cancel cancel) {
      return Optional.of(cancel(house.requireMarket(cancel.market())));
    }
    return Optional.empty();
  }

  private Reply propose(Propose command) {
    ModelMarket market = house.requireKnown(command.market(), command.by());
    boolean admitted =
        switch (market.terms.source()) {
          case "oracle" -> true;
          case "vote" -> command.by().equals(Optional.of(market.creator));
          default -> false;
        };
    No.unless(admitted, "NOT_YOURS_TO_PROPOSE");
    requireReady(market, market.terms.resolution());
    if (market.terms.source().equals("oracle")) {
      No.unless(command.result().equals(Result.UNSAID), "VALIDATION_FAILED");
      throw No.because("ORACLE_FAILURE");
    }
    return propose(market, weights(market, command.result()));
  }

  /** Where an oracle answers, what an operator knows is not what was agreed on. */
  private Reply proposeByAdmin(ModelMarket market, Result result) {
    No.unless(!market.terms.source().equals("oracle"), "NOT_YOURS_TO_PROPOSE");
    boolean admins = market.terms.source().equals("admin");
    requireReady(market, admins ? market.terms.close() : market.terms.resolution());
    return propose(market, weights(market, result));
  }

  private void requireReady(ModelMarket market, Instant earliest) {
    switch (market.statusAt(house.now)) {
      case "DRAFT" -> throw No.because("MARKET_NOT_ACTIVE");
      case "ACTIVE" -> throw No.because("RESOLUTION_NOT_READY");
      case "PROPOSED", "DISPUTED" -> throw No.because("ALREADY_PROPOSED");
      case "CLOSED" -> No.unless(!house.now.isBefore(earliest), "RESOLUTION_NOT_READY");
      default -> throw No.because("CANNOT_CHANGE_OUTCOME");
    }
    market.terms.parent().map(house::requireMarket).ifPresent(parent -> requireWon(parent, market));
  }

  private static void requireWon(ModelMarket parent, ModelMarket child) {
    No.unless(
        !parent.endedWithout(child.terms.parentOutcome().orElseThrow()), "PARENT_OUTCOME_MISSED");
    No.unless(parent.ended(), "PARENT_NOT_RESOLVED");
  }

  private Reply propose(ModelMarket market, List<Integer> weights) {
    market.proposal = Optional.of(new ModelMarket.Proposal(weights, house.now));
    market.status = "PROPOSED";
    return status(market);
  }

  Reply finish(ModelMarket market) {
    requireNotEnded(market);
    if (market.status.equals("DISPUTED")) {
      requireVotingOver(market);
      No.unless(house.voting().endAsVoted(market), "NO_MAJORITY_REACHED");
    } else {
      No.unless(market.status.equals("PROPOSED"), "NOT_PROPOSED");
      No.unless(!house.now.isBefore(market.windowEnds()), "DISPUTE_WINDOW_STILL_OPEN");
      house.paying().end(market, market.proposal.orElseThrow().weights());
    }
    return status(market);
  }

  private Reply resolve(Resolve command) {
    ModelMarket market = house.requireMarket(command.market());
    boolean unsaid = command.result().equals(Result.UNSAID);
    if (market.status.equals("PROPOSED")) {
      No.unless(
          unsaid
              || weights(market, command.result()).equals(market.proposal.orElseThrow().weights()),
          "ALREADY_PROPOSED");
      return finish(market);
    } else if (market.status.equals("DISPUTED")) {
      No.unless(unsaid, "ALREADY_DISPUTED");
      return finish(market);
    }
    return proposeByAdmin(market, command.result());
  }

  private Reply fallBack(FallBack command) {
    ModelMarket market = house.requireMarket(command.market());
    requireNotEnded(market);
    No.unless(market.status.equals("DISPUTED"), "MARKET_NOT_DISPUTED");
    requireVotingOver(market);
    No.unless(house.voting().verdict(market).isEmpty(), "MAJORITY_EXISTS");
    house.paying().end(market, weights(market, command.result()));
    return status(market);
  }

  /** Two operators who want the same, within a day. */
  private Reply override(Overrule command) {
    ModelMarket market = house.requireMarket(command.market());
    requireNotEnded(market);
    List<Integer> weights = weights(market, command.result());
    Optional<ModelMarket.Wish> before =
        market.wish.filter(wish -> house.now.isBefore(wish.expires()));
    if (before.isEmpty()) {
      Instant expires = house.now.plus(house.rules.overrideWaits);
      market.wish = Optional.of(new ModelMarket.Wish(weights, command.operator(), expires));
      return status(market);
    }
    No.unless(!before.get().operator().equals(command.operator()), "SECOND_APPROVAL_REQUIRED");
    No.unless(before.get().weights().equals(weights), "OVERRIDE_DIFFERS");
    house.paying().end(market, weights);
    return status(market);
  }

  private Reply cancel(ModelMarket market) {
    requireNotEnded(market);
    house.paying().endWithout(market);
    return status(market);
  }

  private static void requireNotEnded(ModelMarket market) {
    No.unless(!market.ended(), "CANNOT_CHANGE_OUTCOME");
  }

  private void requireVotingOver(ModelMarket market) {
    No.unless(
        !house.now.isBefore(market.dispute.orElseThrow().votingEnds()),
        "VOTING_PERIOD_NOT_ELAPSED");
  }

  private static List<Integer> weights(ModelMarket market, Result result) {
    int outcomes = market.terms.outcomes();
    No.unless(result.outcome().isPresent() != result.weights().isPresent(), "VALIDATION_FAILED");
    if (result.outcome().isPresent()) {
      int outcome = result.outcome().get();
      No.unless(outcome >= 0 && outcome < outcomes, "INVALID_OUTCOME");
      return ModelMarket.allTo(outcome, outcomes);
    }
    List<Integer> weights = result.weights().orElseThrow();
    int sum = weights.stream().mapToInt(Integer::intValue).sum();
    boolean fair = weights.stream().allMatch(weight -> weight >= 0) && sum == ModelMarket.WHOLE;
    No.unless(fair && weights.size() == outcomes, "VALIDATION_FAILED");
    return List.copyOf(weights);
  }

  private Reply status(ModelMarket market) {
    return Reply.done(Map.of("status", market.statusAt(house.now)));
  }
}
