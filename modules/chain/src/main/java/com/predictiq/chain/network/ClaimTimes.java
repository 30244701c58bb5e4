package com.predictiq.chain.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stellar.sdk.xdr.ClaimPredicate;

/** When something may be fetched: from one second on, and before another. */
public record ClaimTimes(List<Span> spans) {

  private static final long NEVER = Long.MAX_VALUE;
  private static final long END_OF_DATES = 253_402_300_799L;
  private static final String BETWEEN = " ";

  /** The first second of it, and the first that is not of it any more. */
  public record Span(long from, long until) {}

  public ClaimTimes {
    spans = List.copyOf(spans);
  }

  /** Empty when the time for it is over. */
  public Optional<Instant> nextFrom(Instant now) {
    long second = now.getEpochSecond();
    return spans.stream()
        .filter(one -> one.until() > second)
        .map(one -> Math.max(one.from(), second))
        .filter(from -> from <= END_OF_DATES)
        .findFirst()
        .map(from -> from == second ? now : Instant.ofEpochSecond(from));
  }

  public String text() {
    return spans.stream()
        .map(one -> one.from() + "-" + (one.until() == NEVER ? "" : one.until()))
        .collect(Collectors.joining(BETWEEN));
  }

  public static ClaimTimes parse(String text) {
    return new ClaimTimes(
        Arrays.stream(text.split(BETWEEN))
            .filter(one -> !one.isEmpty())
            .map(one -> one.split("-", 2))
            .map(one -> new Span(Long.parseLong(one[0]), last(one[1])))
            .toList());
  }

  private static long last(String text) {
    return text.isEmpty() ? NEVER : Long.parseLong(text);
  }

  /** It can change only where a time is named; between two such it is as at the first of them. */
  static ClaimTimes of(ClaimPredicate predicate, Instant made) {
    TreeSet<Long> turns = new TreeSet<>(List.of(0L));
    collect(predicate, made.getEpochSecond(), turns);
    List<Span> spans = new ArrayList<>();
    for (long turn : turns.tailSet(0L)) {
      if (holds(predicate, made.getEpochSecond(), turn)) {
        Long next = turns.higher(turn);
        add(spans, new Span(turn, next == null ? NEVER : next));
      }
    }
    return new ClaimTimes(spans);
  }

  private static void add(List<Span> spans, Span span) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).until() == span.from()) {
      spans.set(last, new Span(spans.get(last).from(), span.until()));
    } else {
      spans.add(span);
    }
  }

  private static void collect(ClaimPredicate predicate, long made, TreeSet<Long> turns) {
    switch (predicate.getDiscriminant()) {
      case CLAIM_PREDICATE_UNCONDITIONAL -> {}
      case CLAIM_PREDICATE_AND -> collect(predicate.getAndPredicates(), made, turns);
      case CLAIM_PREDICATE_OR -> collect(predicate.getOrPredicates(), made, turns);
      case CLAIM_PREDICATE_NOT -> collect(predicate.getNotPredicate(), made, turns);
      default -> turns.add(end(predicate, made));
    }
  }

  private static void collect(ClaimPredicate[] predicates, long made, TreeSet<Long> turns) {
    Arrays.stream(predicates).forEach(one -> collect(one, made, turns));
  }

  private static boolean holds(ClaimPredicate predicate, long made, long second) {
    return switch (predicate.getDiscriminant()) {
      case CLAIM_PREDICATE_UNCONDITIONAL -> true;
      case CLAIM_PREDICATE_AND ->
          Arrays.stream(predicate.getAndPredicates()).allMatch(one -> holds(one, made, second));
      case CLAIM_PREDICATE_OR ->
          Arrays.stream(predicate.getOrPredicates()).anyMatch(one -> holds(one, made, second));
      case CLAIM_PREDICATE_NOT -> !holds(predicate.getNotPredicate(), made, second);
      default -> second < end(predicate, made);
    };
  }

  /** A time that counts from the making of the balance is turned into one of the clock. */
  private static long end(ClaimPredicate predicate, long made) {
    if (predicate.getAbsBefore() != null) {
      return predicate.getAbsBefore().getInt64();
    }
    long after = predicate.getRelBefore().getInt64();
    return after > NEVER - made ? NEVER : made + after;
  }
}
