package com.predictiq.acceptance.scenario;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A market as the answers tell of it, and what it owes to whom: the rules, reckoned slowly. */
final class CrashMarket {

  private final String id;
  private final String creator;
  private final long deposit;
  private final long fee;
  private final boolean claimed;
  private final List<CrashStake> stakes = new ArrayList<>();
  private final Map<String, Long> claims = new HashMap<>();
  private boolean ended;
  private Optional<Integer> winner = Optional.empty();

  CrashMarket(String id, String creator, long deposit, long fee, boolean claimed) {
    this.id = id;
    this.creator = creator;
    this.deposit = deposit;
    this.fee = fee;
    this.claimed = claimed;
  }

  void staked(CrashStake stake) {
    stakes.add(stake);
  }

  /** Without a winner everybody gets back what they staked. */
  void ended(Optional<Integer> outcome) {
    ended = true;
    winner = outcome;
  }

  void claimed(String member, long amount) {
    claims.merge(member, amount, Math::addExact);
  }

  boolean hasEnded() {
    return ended;
  }

  boolean waitsFor(String member) {
    return ended && claimed && !claims.containsKey(member) && owedTo(member) > 0;
  }

  long staked(Predicate<CrashStake> which) {
    return stakes.stream().filter(which).mapToLong(CrashStake::amount).sum();
  }

  long net() {
    return net(stake -> true);
  }

  int wagers() {
    return stakes.size();
  }

  /** By how much each account of the member is higher or lower than without this market. */
  Map<String, Long> moved(String member) {
    long owed = ended ? owedTo(member) : 0;
    long inHand = claimed ? claims.getOrDefault(member, 0L) : owed;
    Map<String, Long> accounts = new HashMap<>();
    accounts.put("cash", inHand - staked(by(member)) - charged(member));
    accounts.put("claimable " + id, claimed ? owed - inHand : 0);
    accounts.put(ended ? "referral" : "pending-referral " + id, rewards(member));
    return accounts;
  }

  private long charged(String member) {
    return creator.equals(member) ? fee + (ended ? 0 : deposit) : 0;
  }

  private long rewards(String member) {
    return ended && refunds()
        ? 0
        : stakes.stream()
            .filter(stake -> stake.referrer().equals(Optional.of(member)))
            .mapToLong(CrashStake::reward)
            .sum();
  }

  private long owedTo(String member) {
    return refunds() ? staked(by(member)) : payout(net(by(member).and(this::hasWon)));
  }

  /** Nobody is right, or nobody is wrong. */
  private boolean refunds() {
    return winner.isEmpty()
        || net(this::hasWon) == 0
        || stakes.stream().mapToInt(CrashStake::outcome).distinct().count() == 1;
  }

  private long payout(long net) {
    return BigInteger.valueOf(net)
        .multiply(BigInteger.valueOf(net()))
        .divide(BigInteger.valueOf(net(this::hasWon)))
        .longValueExact();
  }

  private long net(Predicate<CrashStake> which) {
    return stakes.stream().filter(which).mapToLong(CrashStake::net).sum();
  }

  private boolean hasWon(CrashStake stake) {
    return winner.equals(Optional.of(stake.outcome()));
  }

  private static Predicate<CrashStake> by(String member) {
    return stake -> stake.member().equals(member);
  }

  Stream<CrashStake> of(String member) {
    return stakes.stream().filter(by(member));
  }
}
