package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Draft;
import com.predictiq.acceptance.model.Command.Open;
import com.predictiq.acceptance.model.Command.Wish;
import com.predictiq.acceptance.model.Command.Withdraw;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How markets come into the world. */
class Drafting {

  private static final Duration SHORTEST_WINDOW = Duration.ofHours(1);
  private static final Duration LONGEST_WINDOW = Duration.ofDays(30);
  private static final List<String> TRUST = List.of("basic", "pro", "institutional");

  /** What a fault is called when it is the only kind of fault there is. */
  private static final Set<String> OWN_NAMES =
      Set.of("INVALID_TIME_RANGE", "TOO_MANY_OUTCOMES", "WRONG_ASSET");

  private final ModelHouse house;

  Drafting(ModelHouse house) {
    this.house = house;
  }

  Optional<Reply> answer(Command command) {
    if (command instanceof Draft draft) {
      return Optional.of(draft(draft));
    } else if (command instanceof Open open) {
      return Optional.of(open(open));
    } else if (command instanceof Withdraw withdraw) {
      return Optional.of(withdraw(withdraw));
    }
    return Optional.empty();
  }

  private Reply draft(Draft command) {
    requireAdmitted(command.creator());
    Wish wish = command.wish();
    Set<String> faults = faults(wish);
    boolean one = faults.size() == 1 && OWN_NAMES.containsAll(faults);
    No.unless(faults.isEmpty(), one ? faults.iterator().next() : "VALIDATION_FAILED");
    String reputation = house.requireMember(command.creator()).reputation;
    No.unless(TRUST.indexOf(reputation) >= TRUST.indexOf(wish.tier()), "INSUFFICIENT_REPUTATION");
    wish.parent().ifPresent(parent -> requirePossible(parent, wish.parentOutcome().orElseThrow()));
    house.markets.add(
        new ModelMarket(
            house.markets.size(), command.creator(), terms(wish), house.rules.resolutionTimeout));
    return Reply.done();
  }

  private Reply open(Open command) {
    ModelMarket market = house.requireKnown(command.market(), Optional.of(command.by()));
    No.unless(market.creator == command.by(), "NOT_THE_CREATOR");
    requireAdmitted(market.creator);
    No.unless(!market.ended(), "CANNOT_CHANGE_OUTCOME");
    No.unless(market.status.equals("DRAFT"), "ALREADY_OPEN");
    No.unless(house.now.isBefore(market.terms.close()), "INVALID_TIME_RANGE");
    market
        .terms
        .parent()
        .ifPresent(parent -> requirePossible(parent, market.terms.parentOutcome().orElseThrow()));
    String asset = market.terms.asset();
    boolean trusted = !house.requireMember(market.creator).reputation.equals("basic");
    BigInteger deposit = trusted ? BigInteger.ZERO : house.rules.whole(asset, "10");
    BigInteger fee = house.rules.whole(asset, "1");
    No.unless(
        house.cash(market.creator, asset).compareTo(deposit.add(fee)) >= 0, "INSUFFICIENT_DEPOSIT");
    Account cash = Account.cash(market.creator, asset);
    house.books.move(market.number, cash, Account.about("deposit", market.number, asset), deposit);
    house.books.move(Account.NONE, cash, Account.house("revenue", asset), fee);
    market.deposit = deposit;
    market.status = "ACTIVE";
    market.opened = true;
    return Reply.done();
  }

  /** Also by who is frozen, and while the house is paused: nothing moves. */
  private Reply withdraw(Withdraw command) {
    ModelMarket market = house.requireKnown(command.market(), Optional.of(command.by()));
    No.unless(market.creator == command.by(), "NOT_THE_CREATOR");
    No.unless(!market.ended(), "CANNOT_CHANGE_OUTCOME");
    No.unless(market.status.equals("DRAFT"), "ALREADY_OPEN");
    house.paying().endWithout(market);
    return Reply.done();
  }

  private void requireAdmitted(int creator) {
    No.unless(!house.paused, "PLATFORM_PAUSED");
    house.requireNotFrozen(creator);
  }

  /** A parent may still be undecided, but must not have ended without the outcome. */
  private void requirePossible(int parent, int outcome) {
    ModelMarket market = house.requireKnown(parent, Optional.empty());
    No.unless(outcome >= 0 && outcome < market.terms.outcomes(), "INVALID_OUTCOME");
    No.unless(!market.endedWithout(outcome), "PARENT_OUTCOME_MISSED");
  }

  private Set<String> faults(Wish wish) {
    Set<String> faults = new TreeSet<>();
    note(faults, wish.outcomes() >= 2, "WRONG_LENGTH");
    note(faults, wish.outcomes() <= 100, "TOO_MANY_OUTCOMES");
    note(faults, house.rules.assets().containsKey(wish.asset()), "WRONG_ASSET");
    boolean free = wish.feeModel().equals("none");
    note(faults, !free || wish.feeBps() == 0, "INVALID_VALUE");
    note(faults, free || (wish.feeBps() >= 0 && wish.feeBps() <= 1_000), "OUT_OF_RANGE");
    note(
        faults,
        wish.window().compareTo(SHORTEST_WINDOW) >= 0
            && wish.window().compareTo(LONGEST_WINDOW) <= 0,
        "OUT_OF_RANGE");
    note(faults, wish.closesIn().compareTo(Duration.ZERO) > 0, "INVALID_TIME_RANGE");
    note(faults, wish.resolvesAfter().compareTo(gap(wish)) >= 0, "INVALID_TIME_RANGE");
    return faults;
  }

  /**
   * The last stakes on an oracle's market must not know the price; for play money it is all one.
   */
  private static Duration gap(Wish wish) {
    boolean needed =
        wish.source().equals("oracle")
            && wish.tier().equals("basic")
            && List.of("XLM", "USDC").contains(wish.asset());
    return needed ? Duration.ofDays(1) : Duration.ZERO;
  }

  private static void note(Set<String> faults, boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }

  private ModelMarket.Terms terms(Wish wish) {
    return new ModelMarket.Terms(
        wish.outcomes(),
        wish.asset(),
        wish.feeModel(),
        wish.feeBps(),
        wish.tier(),
        wish.source(),
        wish.payout(),
        wish.window(),
        house.now.plus(wish.closesIn()),
        house.now.plus(wish.closesIn()).plus(wish.resolvesAfter()),
        wish.parent(),
        wish.parentOutcome());
  }
}
