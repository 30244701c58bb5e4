package com.predictiq.acceptance.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a house has answered, written down by those who asked. From this alone it reckons what every
 * member must have, and compares it with what the house says they have.
 */
final class CrashBook {

  private final Map<String, Long> grants = new LinkedHashMap<>();
  private final Map<String, CrashMarket> markets = new LinkedHashMap<>();
  private final Set<String> wagers = new HashSet<>();

  synchronized void joined(String member, long grant) {
    grants.put(member, grant);
  }

  synchronized void opened(String market, String creator, long deposit, long fee, boolean claimed) {
    markets.put(market, new CrashMarket(market, creator, deposit, fee, claimed));
  }

  synchronized void staked(CrashStake stake) {
    if (!wagers.add(stake.wager())) {
      throw new AssertionError("two keys were answered with one wager: " + stake);
    }
    markets.get(stake.market()).staked(stake);
  }

  synchronized void ended(String market, Optional<Integer> winner) {
    markets.get(market).ended(winner);
  }

  synchronized void claimed(String market, String member, long amount) {
    markets.get(market).claimed(member, amount);
  }

  synchronized List<String> members() {
    return List.copyOf(grants.keySet());
  }

  synchronized List<String> markets() {
    return List.copyOf(markets.keySet());
  }

  synchronized List<String> endedMarkets() {
    return markets().stream().filter(market -> markets.get(market).hasEnded()).toList();
  }

  /** Ended markets in which something waits for the member to collect it. */
  synchronized List<String> claimable(String member) {
    return markets().stream().filter(market -> markets.get(market).waitsFor(member)).toList();
  }

  synchronized int wagers() {
    return wagers.size();
  }

  synchronized Map<String, Long> accounts(String member) {
    Map<String, Long> accounts = new HashMap<>();
    accounts.put("cash", grants.get(member));
    markets
        .values()
        .forEach(
            market ->
                market
                    .moved(member)
                    .forEach((account, units) -> accounts.merge(account, units, Math::addExact)));
    accounts.values().removeIf(units -> units == 0);
    return accounts;
  }

  /** What is not as it was answered; the words say what a member would complain of. */
  synchronized List<String> faults(CrashPicture seen) {
    List<String> faults = new ArrayList<>(wagerFaults(seen));
    Map<String, Long> shown = new HashMap<>(seen.accounts());
    shown.values().removeIf(units -> units == 0);
    if (!shown.equals(accounts(seen.member()))) {
      faults.add(
          "%s should have %s and has %s".formatted(seen.member(), accounts(seen.member()), shown));
    }
    return faults;
  }

  /** The same of a market: so many wagers, staked so much, and so much of it in the pool. */
  synchronized List<String> faults(String market, long wagers, long volume, long pool) {
    CrashMarket known = markets.get(market);
    List<Long> told = List.of((long) known.wagers(), known.staked(stake -> true), known.net());
    List<Long> shown = List.of(wagers, volume, pool);
    return told.equals(shown)
        ? List.of()
        : List.of("market %s should show %s and shows %s".formatted(market, told, shown));
  }

  private List<String> wagerFaults(CrashPicture seen) {
    Map<String, CrashPicture.Wager> told =
        markets.values().stream()
            .flatMap(market -> market.of(seen.member()))
            .collect(Collectors.toMap(CrashStake::wager, CrashBook::wager));
    Map<String, Long> times =
        seen.wagers().stream()
            .collect(Collectors.groupingBy(CrashPicture.Wager::id, Collectors.counting()));
    List<String> faults = new ArrayList<>();
    told.forEach(
        (id, wager) -> {
          if (times.getOrDefault(id, 0L) != 1) {
            faults.add("%s is there %d times".formatted(wager, times.getOrDefault(id, 0L)));
          }
        });
    seen.wagers().stream()
        .filter(wager -> !wager.equals(told.get(wager.id())))
        .forEach(wager -> faults.add(wager + " was never answered so"));
    return faults;
  }

  private static CrashPicture.Wager wager(CrashStake stake) {
    return new CrashPicture.Wager(
        stake.wager(), stake.market(), stake.outcome(), stake.amount(), stake.net());
  }
}
