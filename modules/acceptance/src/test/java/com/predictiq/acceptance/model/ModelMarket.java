package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A market with everything about it in the open. */
class ModelMarket {

  static final int WHOLE = 10_000;

  /** What was agreed at the creation. */
  record Terms(
      int outcomes,
      String asset,
      String feeModel,
      int feeBps,
      String tier,
      String source,
      String payout,
      Duration window,
      Instant close,
      Instant resolution,
      Optional<Integer> parent,
      Optional<Integer> parentOutcome) {}

  record Proposal(List<Integer> weights, Instant at) {}

  /** The voters' weights are what they had when it was filed, and all of it together. */
  record Dispute(
      int by,
      BigInteger bond,
      Instant votingEnds,
      Map<Integer, BigInteger> weights,
      BigInteger total) {}

  record Wish(List<Integer> weights, String operator, Instant expires) {}

  /** A member on an outcome. */
  record Holding(int member, int outcome) implements Comparable<Holding> {

    @Override
    public int compareTo(Holding other) {
      return member == other.member
          ? Integer.compare(outcome, other.outcome)
          : Integer.compare(member, other.member);
    }
  }

  record Position(BigInteger gross, BigInteger fees) {

    static final Position NONE = new Position(BigInteger.ZERO, BigInteger.ZERO);

    BigInteger net() {
      return gross.subtract(fees);
    }

    Position plus(BigInteger stake, BigInteger fee) {
      return new Position(gross.add(stake), fees.add(fee));
    }
  }

  /** How the stakes were settled: paid to whom for what, and by what division. */
  record Settlement(boolean refund, Map<Holding, BigInteger> paid) {}

  final int number;
  final int creator;
  final Terms terms;
  String status = "DRAFT";

  /** Known to nobody but its creator until it opens, and for ever if it never does. */
  boolean opened;

  BigInteger deposit = BigInteger.ZERO;
  Instant voidAt;
  Optional<Proposal> proposal = Optional.empty();
  Optional<Dispute> dispute = Optional.empty();
  final Map<Integer, String> votes = new TreeMap<>();
  Optional<Wish> wish = Optional.empty();

  /** Of a resolved market. */
  List<Integer> weights = List.of();

  Optional<Instant> endedAt = Optional.empty();
  Optional<Settlement> settlement = Optional.empty();
  boolean archived;
  final Map<Holding, Position> positions = new TreeMap<>();
  final Set<Integer> collected = new TreeSet<>();

  ModelMarket(int number, int creator, Terms terms, Duration timeout) {
    this.number = number;
    this.creator = creator;
    this.terms = terms;
    this.voidAt = terms.resolution().plus(timeout);
  }

  Terms terms() {
    return terms;
  }

  /** The clock closes it, whoever has looked. */
  String statusAt(Instant now) {
    return status.equals("ACTIVE") && !now.isBefore(terms.close()) ? "CLOSED" : status;
  }

  boolean ended() {
    return endedAt.isPresent();
  }

  /** Whether it is certain that this outcome has not won. */
  boolean endedWithout(int outcome) {
    return ended() && !weights.equals(allTo(outcome, terms.outcomes()));
  }

  Instant windowEnds() {
    return proposal.orElseThrow().at().plus(terms.window());
  }

  boolean staked(int member) {
    return positions.keySet().stream().anyMatch(holding -> holding.member() == member);
  }

  BigInteger pool(int outcome) {
    return positions.entrySet().stream()
        .filter(entry -> entry.getKey().outcome() == outcome)
        .map(entry -> entry.getValue().net())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  BigInteger pool() {
    return positions.values().stream().map(Position::net).reduce(BigInteger.ZERO, BigInteger::add);
  }

  Set<Integer> stakedOutcomes() {
    Set<Integer> outcomes = new TreeSet<>();
    positions.keySet().forEach(holding -> outcomes.add(holding.outcome()));
    return outcomes;
  }

  static List<Integer> allTo(int winner, int outcomes) {
    return IntStream.range(0, outcomes).mapToObj(i -> i == winner ? WHOLE : 0).toList();
  }

  /** What its owner can see of a position: paid says what was left of a payout after its fee. */
  String outside(Holding holding) {
    Position position = positions.get(holding);
    return "gross %s, net %s, paid %s"
        .formatted(
            position.gross(),
            position.net(),
            settlement
                .map(settled -> settled.paid().getOrDefault(holding, BigInteger.ZERO).toString())
                .orElse("nothing yet"));
  }

  /** What strangers can see. */
  String outside(Instant now) {
    return statusAt(now)
        + proposal.map(made -> " proposed " + made.weights()).orElse("")
        + (weights.isEmpty() ? "" : " ended as " + weights)
        + (settlement.isPresent() ? " settled" : "")
        + (archived ? " archived" : "");
  }

  /** All there is to know, copied. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    Collections.addAll(
        facts, number, creator, terms, status, opened, deposit, voidAt, proposal, dispute);
    Collections.addAll(facts, new TreeMap<>(votes), wish, weights, endedAt, settlement, archived);
    Collections.addAll(facts, new TreeMap<>(positions), new TreeSet<>(collected));
    return facts;
  }
}
