package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Cancel;
import com.predictiq.acceptance.model.Command.Claim;
import com.predictiq.acceptance.model.Command.ClaimRewards;
import com.predictiq.acceptance.model.Command.FallBack;
import com.predictiq.acceptance.model.Command.Finish;
import com.predictiq.acceptance.model.Command.Open;
import com.predictiq.acceptance.model.Command.Overrule;
import com.predictiq.acceptance.model.Command.Propose;
import com.predictiq.acceptance.model.Command.ProposeByAdmin;
import com.predictiq.acceptance.model.Command.Resolve;
import com.predictiq.acceptance.model.Command.Result;
import com.predictiq.acceptance.model.Command.TimePasses;
import com.predictiq.acceptance.model.Command.Vote;
import com.predictiq.acceptance.model.Command.Withdraw;
import com.predictiq.acceptance.model.Command.WorkersRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Members, operators and time, who try what can be tried. They look at the house, so that most of
 * what they do makes sense, and do something senseless now and then. The same seed and the same
 * house make the same history.
 */
public class Crowd {

  private final Dice dice;
  private final Sights sights;
  private final Doorway doorway;
  private final Drafters drafters;
  private final Gamblers gamblers;

  public Crowd(long seed) {
    this.dice = new Dice(seed);
    this.sights = new Sights(dice);
    this.doorway = new Doorway(dice, sights, seed);
    this.drafters = new Drafters(dice, sights);
    this.gamblers = new Gamblers(dice, sights);
  }

  public Command next(ModelHouse house) {
    sights.look(house);
    if (house.members.size() < 4 || dice.percent(6)) {
      return doorway.next();
    } else if (dice.percent(sights.canOpenNewest() ? 60 : 3)) {
      return open(sights.newest());
    } else if (house.markets.isEmpty() || dice.percent(sights.open() < 5 ? 12 : 3)) {
      return drafters.draft();
    } else if (house.paused && dice.percent(20)) {
      return new Command.Resume();
    } else if (dice.percent(7)) {
      return new WorkersRun();
    } else if (dice.percent(3)) {
      return time();
    }
    Optional<ModelMarket> active = sights.active();
    if (active.isPresent() && dice.percent(25)) {
      return gamblers.stake(active.get().number);
    }
    int market = sights.market();
    return dice.percent(12) ? anything(market) : sensible(market);
  }

  /** What somebody does who has looked where the market stands. */
  private Command sensible(int number) {
    Optional<ModelMarket> market = sights.known(number);
    String status = market.map(found -> found.statusAt(sights.now())).orElse("NOWHERE");
    return switch (status) {
      case "DRAFT" ->
          dice.percent(85) ? open(number) : dice.percent(50) ? withdraw(number) : anything(number);
      case "ACTIVE" -> dice.percent(88) ? gamblers.stake(number) : time();
      case "CLOSED" ->
          dice.percent(55)
              ? propose(market.orElseThrow())
              : dice.percent(60) ? time() : ask(number);
      case "PROPOSED" -> dice.percent(45) ? dispute(market.orElseThrow()) : waiting(number);
      case "DISPUTED" -> disputed(market.orElseThrow());
      case "RESOLVED", "CANCELLED" -> collect(market.orElseThrow());
      default -> anything(number);
    };
  }

  private Command anything(int market) {
    return switch (dice.below(14)) {
      case 0 -> open(market);
      case 1 -> gamblers.stake(market);
      case 2 -> new Propose(market, somebody(market), sights.result(market));
      case 3 -> new ProposeByAdmin(market, sights.result(market));
      case 4 -> new Finish(market);
      case 5 -> new Resolve(market, dice.percent(40) ? Result.UNSAID : sights.result(market));
      case 6 -> new Command.Dispute(market, sights.member());
      case 7 -> new Vote(market, sights.member(), choice(market));
      case 8 -> new FallBack(market, sights.result(market));
      case 9 -> override(market);
      case 10 -> new Claim(sights.member(), market);
      case 11 -> withdraw(market);
      case 12 -> dice.percent(40) ? new Cancel(market) : new ClaimRewards(sights.member());
      default -> time();
    };
  }

  /** Mostly the creator; or somebody else, or nobody in particular. */
  private Optional<Integer> somebody(int number) {
    Optional<Integer> creator = sights.known(number).map(market -> market.creator);
    return dice.percent(70) ? creator : dice.one(Optional.of(sights.member()), Optional.empty());
  }

  private Command open(int number) {
    Optional<Integer> creator = sights.known(number).map(market -> market.creator);
    return new Open(number, creator.filter(who -> dice.percent(92)).orElseGet(sights::member));
  }

  private Command withdraw(int number) {
    Optional<Integer> creator = sights.known(number).map(market -> market.creator);
    return new Withdraw(number, creator.filter(who -> dice.percent(75)).orElseGet(sights::member));
  }

  private Command propose(ModelMarket market) {
    return switch (market.terms.source()) {
      case "vote" ->
          new Propose(market.number, Optional.of(market.creator), sights.result(market.number));
      case "oracle" ->
          dice.percent(60)
              ? override(market.number)
              : new Propose(market.number, Optional.empty(), Result.UNSAID);
      default ->
          dice.percent(70)
              ? new ProposeByAdmin(market.number, sights.result(market.number))
              : new Resolve(market.number, sights.result(market.number));
    };
  }

  /** Who has staked may doubt; the others know that they may not. */
  private Command dispute(ModelMarket market) {
    List<Integer> holders =
        market.positions.keySet().stream().map(ModelMarket.Holding::member).distinct().toList();
    boolean sense = !holders.isEmpty() && dice.percent(90);
    return new Command.Dispute(market.number, sense ? dice.one(holders) : sights.member());
  }

  private Command disputed(ModelMarket market) {
    boolean over = !sights.now().isBefore(market.dispute.orElseThrow().votingEnds());
    if (over && dice.percent(60)) {
      return dice.percent(50)
          ? new FallBack(
              market.number, dice.percent(8) ? Result.of(99) : sights.result(market.number))
          : new Finish(market.number);
    }
    return dice.percent(over ? 5 : 65) ? vote(market) : waiting(market.number);
  }

  private Command vote(ModelMarket market) {
    List<Integer> others = sights.members().stream().filter(who -> !market.staked(who)).toList();
    boolean sense = !others.isEmpty() && dice.percent(90);
    return new Vote(
        market.number, sense ? dice.one(others) : sights.member(), choice(market.number));
  }

  /** On most markets most agree, so that there are verdicts of each kind. */
  private String choice(int market) {
    if (dice.percent(75)) {
      return List.of("proposed", "cancel", "0", "1").get(Math.floorMod(market, 4));
    }
    return dice.one("proposed", "cancel", "0", "1", "2", "99");
  }

  /** What is done while a market waits for its end. */
  private Command waiting(int market) {
    return dice.percent(55) ? time() : ask(market);
  }

  private Command ask(int market) {
    return switch (dice.below(6)) {
      case 0, 1 -> new Finish(market);
      case 2 -> new Resolve(market, dice.percent(70) ? Result.UNSAID : sights.result(market));
      case 3 -> new FallBack(market, sights.result(market));
      case 4 -> override(market);
      default -> dice.percent(40) ? new Cancel(market) : new WorkersRun();
    };
  }

  /** The second operator mostly wants what the first wanted. */
  private Command override(int number) {
    Optional<Result> wish =
        sights
            .known(number)
            .flatMap(market -> market.wish)
            .filter(same -> dice.percent(75))
            .map(same -> Result.of(same.weights()));
    return new Overrule(
        number, wish.orElseGet(() -> sights.result(number)), dice.one("ann", "bob", "cid"));
  }

  private Command collect(ModelMarket market) {
    return switch (dice.below(8)) {
      case 0, 1 -> new WorkersRun();
      case 2 -> new ClaimRewards(sights.member());
      case 3 -> anything(market.number);
      default -> new Claim(sights.member(), market.number);
    };
  }

  private Command time() {
    int hours = dice.percent(3) ? dice.one(24 * 31, 24 * 35) : dice.one(1, 1, 2, 6, 12, 24, 30, 73);
    return new TimePasses(Duration.ofHours(hours));
  }
}
