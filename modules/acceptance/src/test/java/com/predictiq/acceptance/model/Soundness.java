package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be true of a house after every step, whatever the rules are. */
class Soundness {

  /** From where a market can go at one step, and where. */
  private static final Map<String, Set<String>> MOVES =
      Map.of(
          "DRAFT", Set.of("ACTIVE", "RESOLVED", "CANCELLED"),
          "ACTIVE", Set.of("CLOSED", "RESOLVED", "CANCELLED"),
          "CLOSED", Set.of("PROPOSED", "RESOLVED", "CANCELLED"),
          "PROPOSED", Set.of("DISPUTED", "RESOLVED", "CANCELLED"),
          "DISPUTED", Set.of("RESOLVED", "CANCELLED"),
          "RESOLVED", Set.of(),
          "CANCELLED", Set.of());

  /** Accounts of a market that are empty once everything on it is settled. */
  private static final Set<String> PENDING =
      Set.of("escrow", "pot", "pending-fee", "pending-referral", "deposit", "bond");

  private final ModelHouse house;
  private final List<String> faults = new ArrayList<>();
  private final Map<Integer, String> statusBefore = new HashMap<>();
  private final Map<Integer, List<Integer>> endBefore = new HashMap<>();

  Soundness(ModelHouse house) {
    this.house = house;
  }

  /** What is wrong now that was not wrong, or not there, at the last look. */
  List<String> look() {
    faults.clear();
    Map<String, BigInteger> sums = new HashMap<>();
    house.books.balances().forEach((account, amount) -> look(account, amount, sums));
    sums.forEach((asset, sum) -> require(sum.signum() == 0, asset + " sums to " + sum));
    house.markets.forEach(this::look);
    return faults;
  }

  /** At the end: every balance is the sum of its postings. */
  List<String> lookAtTheJournal() {
    faults.clear();
    Map<Account, BigInteger> sums = new HashMap<>();
    for (Books.Entry entry : house.books.journal()) {
      sums.merge(entry.from(), entry.amount().negate(), BigInteger::add);
      sums.merge(entry.to(), entry.amount(), BigInteger::add);
    }
    require(sums.equals(house.books.balances()), "the balances are not the sums of their postings");
    return faults;
  }

  private void look(Account account, BigInteger amount, Map<String, BigInteger> sums) {
    sums.merge(account.asset(), amount, BigInteger::add);
    boolean right = account.kind().equals("external") ? amount.signum() <= 0 : amount.signum() >= 0;
    require(right, account + " holds " + amount);
    boolean late =
        PENDING.contains(account.kind())
            && house.markets.get(account.market()).settlement.isPresent();
    require(!late || amount.signum() == 0, account + " still holds " + amount);
  }

  private void look(ModelMarket market) {
    requireLegalMove(market);
    if (market.settlement.isPresent()) {
      requireAllAccountedFor(market);
    } else {
      requirePoolInEscrow(market);
    }
  }

  private void requireLegalMove(ModelMarket market) {
    String now = market.statusAt(house.now);
    String before = statusBefore.getOrDefault(market.number, "DRAFT");
    require(
        before.equals(now) || reaches(before, now), market.number + ": " + before + " → " + now);
    require(
        !endBefore.containsKey(market.number)
            || endBefore.get(market.number).equals(market.weights),
        market.number + " ended another way before");
    statusBefore.put(market.number, now);
    if (market.ended()) {
      endBefore.put(market.number, market.weights);
    }
  }

  /** In one step, or by the clock closing it on the way. */
  private static boolean reaches(String before, String now) {
    return MOVES.get(before).contains(now)
        || (MOVES.get(before).contains("CLOSED") && MOVES.get("CLOSED").contains(now));
  }

  private void requirePoolInEscrow(ModelMarket market) {
    for (int outcome : market.stakedOutcomes()) {
      Account escrow = Account.escrow(market.number, outcome, market.terms.asset());
      require(
          house.books.balance(escrow).equals(market.pool(outcome)),
          escrow + " is not the pool " + market.pool(outcome));
    }
  }

  /** Paid, collectable, fees, rewards and rounding are all that was staked. */
  private void requireAllAccountedFor(ModelMarket market) {
    BigInteger staked =
        market.positions.values().stream()
            .map(ModelMarket.Position::gross)
            .reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger paid =
        market.settlement.orElseThrow().paid().values().stream()
            .reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger rounding = arrived(market, "rounding");
    BigInteger kept = arrived(market, "revenue").add(arrived(market, "referral"));
    require(
        paid.add(kept).add(rounding).equals(staked),
        "market %d: paid %s, kept %s, rounding %s of %s"
            .formatted(market.number, paid, kept, rounding, staked));
    require(
        !market.settlement.orElseThrow().refund()
            || (rounding.signum() == 0 && kept.signum() == 0 && paid.equals(staked)),
        market.number + " was not refunded in full");
    int winners = market.positions.size() + market.terms.outcomes();
    require(rounding.compareTo(BigInteger.valueOf(winners)) < 0, "rounding of " + rounding);
  }

  private BigInteger arrived(ModelMarket market, String kind) {
    return Set.of("escrow", "pot", "pending-fee", "pending-referral").stream()
        .map(from -> house.books.flowed(market.number, from, kind))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private void require(boolean right, String otherwise) {
    if (!right) {
      faults.add(otherwise);
    }
  }
}
