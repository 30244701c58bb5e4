package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Somebody who signed up: their name with the house, and what they allow themselves. */
class ModelMember {

  static final Duration COOLING = Duration.ofDays(1);

  /** At most so much within a time that rolls on; perhaps another amount, or none, from then on. */
  record Limit(BigInteger units, Optional<Change> change) {

    static Limit of(BigInteger units) {
      return new Limit(units, Optional.empty());
    }
  }

  record Change(Optional<BigInteger> units, Instant from) {}

  /** What was staked on which market, and when. */
  record Staked(int market, BigInteger gross, Instant at) {}

  /** What a position had cost and was paid in the end. */
  record Closed(int market, BigInteger gross, BigInteger paid, Instant at) {}

  final int number;
  final String email;
  boolean frozen;
  String reputation = "basic";
  Optional<Instant> excludedUntil = Optional.empty();
  final Map<String, Limit> limits = new TreeMap<>();
  final List<Staked> stakes = new ArrayList<>();
  final List<Closed> results = new ArrayList<>();

  ModelMember(int number, String email) {
    this.number = number;
    this.email = email;
  }

  Optional<BigInteger> limit(String kind, Instant now) {
    return Optional.ofNullable(limits.get(kind)).flatMap(limit -> inForce(limit, now));
  }

  /** Stricter counts at once; looser waits a day. */
  void wish(String kind, Optional<BigInteger> wished, Instant now) {
    Limit before = limits.get(kind);
    Optional<BigInteger> held = limit(kind, now);
    if (held.isEmpty()) {
      limits.remove(kind);
      wished.ifPresent(units -> limits.put(kind, Limit.of(units)));
    } else if (wished.isPresent() && wished.get().compareTo(held.get()) <= 0) {
      limits.put(kind, Limit.of(wished.get()));
    } else if (!waitsFor(before, wished, now)) {
      Change change = new Change(wished, now.plus(COOLING));
      limits.put(kind, new Limit(held.get(), Optional.of(change)));
    }
  }

  BigInteger stakedSince(Instant since) {
    return stakes.stream()
        .filter(stake -> !stake.at().isBefore(since))
        .map(Staked::gross)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  BigInteger lostSince(Instant since) {
    return results.stream()
        .filter(result -> !result.at().isBefore(since))
        .map(result -> result.gross().subtract(result.paid()))
        .reduce(BigInteger.ZERO, BigInteger::add)
        .max(BigInteger.ZERO);
  }

  /** All there is to know, copied. */
  List<Object> facts() {
    return List.of(
        number,
        email,
        frozen,
        reputation,
        excludedUntil,
        new TreeMap<>(limits),
        List.copyOf(stakes),
        List.copyOf(results));
  }

  private static Optional<BigInteger> inForce(Limit limit, Instant now) {
    boolean changed = limit.change().filter(change -> !now.isBefore(change.from())).isPresent();
    return changed ? limit.change().orElseThrow().units() : Optional.of(limit.units());
  }

  private static boolean waitsFor(Limit before, Optional<BigInteger> wished, Instant now) {
    return before
        .change()
        .filter(change -> now.isBefore(change.from()) && change.units().equals(wished))
        .isPresent();
  }
}
