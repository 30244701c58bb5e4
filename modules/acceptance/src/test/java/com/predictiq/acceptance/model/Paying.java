package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Claim;
import com.predictiq.acceptance.model.Command.ClaimRewards;
import com.predictiq.acceptance.model.ModelMarket.Holding;
import com.predictiq.acceptance.model.ModelMarket.Position;
import com.predictiq.acceptance.model.ModelMarket.Settlement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What becomes of the money when a market has ended. */
class Paying {

  private final ModelHouse house;

  Paying(ModelHouse house) {
    this.house = house;
  }

  Optional<Reply> answer(Command command) {
    if (command instanceof Claim claim) {
      return Optional.of(claim(claim));
    } else if (command instanceof ClaimRewards claim) {
      return Optional.of(claimRewards(claim.member()));
    }
    return Optional.empty();
  }

  void end(ModelMarket market, List<Integer> weights) {
    market.weights = weights;
    end(market, "RESOLVED");
  }

  void endWithout(ModelMarket market) {
    end(market, "CANCELLED");
  }

  /** The deposit goes back at any end; the bond is lost where all is as it was proposed. */
  private void end(ModelMarket market, String status) {
    market.status = status;
    market.endedAt = Optional.of(house.now);
    market.wish = Optional.empty();
    String asset = market.terms.asset();
    house.books.move(
        market.number,
        Account.about("deposit", market.number, asset),
        Account.cash(market.creator, asset),
        market.deposit);
    market.dispute.ifPresent(
        dispute -> {
          boolean upheld = market.weights.equals(market.proposal.orElseThrow().weights());
          house.books.move(
              Account.NONE,
              Account.about("bond", market.number, asset),
              upheld ? Account.house("treasury", asset) : Account.cash(dispute.by(), asset),
              dispute.bond());
        });
  }

  /** Everybody gets everything back, or the pool is shared out by the weights. */
  void settle(ModelMarket market) {
    long backed =
        market.stakedOutcomes().stream()
            .mapToLong(outcome -> market.weights.isEmpty() ? 0 : market.weights.get(outcome))
            .sum();
    boolean refund = backed == 0 || market.stakedOutcomes().size() == 1;
    Map<Holding, BigInteger> paid = refund ? refund(market) : share(market, (int) backed);
    market.settlement = Optional.of(new Settlement(refund, Map.copyOf(paid)));
    if (market.terms.asset().equals("PLAY")) {
      market.positions.forEach((holding, position) -> note(market, holding, position, paid));
    }
  }

  private void note(
      ModelMarket market, Holding holding, Position position, Map<Holding, BigInteger> paid) {
    house
        .requireMember(holding.member())
        .results
        .add(
            new ModelMember.Closed(
                market.number,
                position.gross(),
                paid.getOrDefault(holding, BigInteger.ZERO),
                house.now));
  }

  private Map<Holding, BigInteger> refund(ModelMarket market) {
    Map<Holding, BigInteger> paid = new TreeMap<>();
    emptyInto(
        market, "pending-referral", Account.about("pending-fee", market.number, asset(market)));
    market.positions.forEach(
        (holding, position) -> {
          Account fees = Account.about("pending-fee", market.number, asset(market));
          house.books.move(
              market.number, escrow(market, holding), due(market, holding), position.net());
          house.books.move(market.number, fees, due(market, holding), position.fees());
          paid.put(holding, position.gross());
        });
    return paid;
  }

  /** An outcome on which nobody stands leaves its part to the others with a weight. */
  private Map<Holding, BigInteger> share(ModelMarket market, int backed) {
    Account pot = Account.about("pot", market.number, asset(market));
    BigInteger pool = market.pool();
    Map<Holding, BigInteger> paid = new TreeMap<>();
    emptyInto(market, "escrow", pot);
    market.positions.forEach(
        (holding, position) -> {
          int outcome = holding.outcome();
          BigInteger share = house.rules.share(pool, market.weights.get(outcome), backed);
          BigInteger payout = house.rules.payout(position.net(), share, market.pool(outcome));
          BigInteger fee = house.rules.feeOnWinnings(market, payout, position.gross());
          house.books.move(market.number, pot, due(market, holding), payout.subtract(fee));
          house.books.move(market.number, pot, Account.house("revenue", asset(market)), fee);
          paid.put(holding, payout.subtract(fee));
        });
    if (house.rules.booksTheRest()) {
      emptyInto(market, "pot", Account.house("rounding", asset(market)));
    }
    emptyInto(market, "pending-fee", Account.house("revenue", asset(market)));
    reward(market);
    return paid;
  }

  private void reward(ModelMarket market) {
    for (Account account : about(market, "pending-referral")) {
      Account earned = Account.referral(account.member(), asset(market));
      house.books.move(market.number, account, earned, house.books.balance(account));
    }
  }

  /** What was overdrawn, by whatever rule, stays for all to see. */
  private void emptyInto(ModelMarket market, String kind, Account to) {
    for (Account account : about(market, kind)) {
      BigInteger rest = house.books.balance(account).max(BigInteger.ZERO);
      house.books.move(market.number, account, to, rest);
    }
  }

  private List<Account> about(ModelMarket market, String kind) {
    List<Account> found = new ArrayList<>(house.books.balances().keySet());
    found.removeIf(account -> account.market() != market.number || !account.kind().equals(kind));
    return found;
  }

  private Reply claim(Claim command) {
    ModelMarket market = house.requireKnown(command.market(), Optional.empty());
    No.unless(market.settlement.isPresent(), "MARKET_NOT_RESOLVED");
    No.unless(!market.collected.contains(command.member()), "ALREADY_CLAIMED");
    Account waiting = Account.claimable(market.number, command.member(), asset(market));
    BigInteger amount = house.books.balance(waiting);
    No.unless(amount.signum() > 0, "NO_WINNINGS");
    house.books.move(market.number, waiting, Account.cash(command.member(), asset(market)), amount);
    market.collected.add(command.member());
    return Reply.done(Map.of("amount", amount.toString()));
  }

  private Reply claimRewards(int member) {
    Map<String, String> collected = new TreeMap<>();
    for (String asset : house.rules.assets().keySet()) {
      Account earned = Account.referral(member, asset);
      BigInteger amount = house.books.balance(earned);
      if (amount.signum() > 0) {
        house.books.move(Account.NONE, earned, Account.cash(member, asset), amount);
        collected.put(asset, amount.toString());
      }
    }
    No.unless(!collected.isEmpty(), "NO_WINNINGS");
    return Reply.done(collected);
  }

  private Account escrow(ModelMarket market, Holding holding) {
    return Account.escrow(market.number, holding.outcome(), asset(market));
  }

  /** Where a member's money goes: to them, or to where it waits for them. */
  private static Account due(ModelMarket market, Holding holding) {
    return market.terms.payout().equals("pull")
        ? Account.claimable(market.number, holding.member(), asset(market))
        : Account.cash(holding.member(), asset(market));
  }

  private static String asset(ModelMarket market) {
    return market.terms.asset();
  }
}
