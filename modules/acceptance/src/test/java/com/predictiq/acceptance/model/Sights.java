package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the crowd sees of the house, and whom and what it picks. */
class Sights {

  private final Dice dice;
  private ModelHouse house;

  Sights(Dice dice) {
    this.dice = dice;
  }

  void look(ModelHouse house) {
    this.house = house;
  }

  Instant now() {
    return house.now;
  }

  List<Integer> members() {
    return IntStream.range(0, house.members.size()).boxed().toList();
  }

  int member() {
    return dice.below(house.members.size());
  }

  /** Mostly. */
  int someoneWith(String asset) {
    List<Integer> owners = members().stream().filter(who -> cash(who, asset).signum() > 0).toList();
    return owners.isEmpty() || dice.percent(8) ? member() : dice.one(owners);
  }

  /** One in thirty is nobody. */
  int memberOrStranger() {
    return dice.below(30) == 0 ? house.members.size() + dice.below(3) : member();
  }

  ModelMember at(int member) {
    return house.members.get(member);
  }

  BigInteger cash(int member, String asset) {
    return house.cash(member, asset);
  }

  Optional<ModelMarket> known(int market) {
    return house.market(market);
  }

  /** Mostly one that has not ended or still has money on it; now and then one that never was. */
  int market() {
    if (dice.below(50) == 0) {
      return house.markets.size() + dice.below(3);
    }
    List<ModelMarket> alive = house.markets.stream().filter(this::alive).toList();
    boolean any = alive.isEmpty() || dice.percent(18);
    return any ? dice.below(house.markets.size()) : dice.one(alive).number;
  }

  /** One that takes stakes, where there is one. */
  Optional<ModelMarket> active() {
    List<ModelMarket> active =
        house.markets.stream()
            .filter(market -> market.statusAt(house.now).equals("ACTIVE"))
            .toList();
    return active.isEmpty() ? Optional.empty() : Optional.of(dice.one(active));
  }

  /** Any but drafts, where there is one. */
  Optional<ModelMarket> parent() {
    List<ModelMarket> seen =
        house.markets.stream().filter(market -> !market.status.equals("DRAFT")).toList();
    return seen.isEmpty() ? Optional.empty() : Optional.of(dice.one(seen));
  }

  int open() {
    return (int) house.markets.stream().filter(this::alive).count();
  }

  int newest() {
    return house.markets.size() - 1;
  }

  /** Whether the last market is a draft whose creator may open it and can pay for it. */
  boolean canOpenNewest() {
    return known(newest())
        .filter(this::alive)
        .filter(market -> market.status.equals("DRAFT") && !at(market.creator).frozen)
        .filter(market -> canPay(market.creator, market.terms.asset()))
        .isPresent();
  }

  private boolean canPay(int member, String asset) {
    return cash(member, asset).compareTo(house.rules.whole(asset, "11")) >= 0;
  }

  /** A draft that was not opened in time is only looked at by chance. */
  private boolean alive(ModelMarket market) {
    boolean missed = market.status.equals("DRAFT") && !house.now.isBefore(market.terms.close());
    return !missed && !market.ended();
  }

  Command.Result result(int number) {
    int outcomes = known(number).map(market -> market.terms.outcomes()).orElse(2);
    if (dice.percent(6)) {
      return dice.one(
          Command.Result.UNSAID,
          Command.Result.of(outcomes),
          Command.Result.of(List.of(5_000, 4_999)),
          Command.Result.of(Collections.nCopies(outcomes, 10_000)));
    }
    return dice.percent(25) ? shared(outcomes) : Command.Result.of(dice.below(outcomes));
  }

  private Command.Result shared(int outcomes) {
    List<Integer> weights = new ArrayList<>(Collections.nCopies(outcomes, 0));
    int first = 1 + dice.below(9_999);
    weights.set(0, first);
    weights.set(1 + dice.below(outcomes - 1), 10_000 - first);
    Collections.rotate(weights, dice.below(outcomes));
    return Command.Result.of(weights);
  }
}
