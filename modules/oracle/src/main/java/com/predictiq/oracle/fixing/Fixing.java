package com.predictiq.oracle.fixing;

import com.predictiq.oracle.Reading;
import com.predictiq.oracle.Verdict;
import com.predictiq.oracle.fixing.Decision.Judged;
import com.predictiq.oracle.fixing.Decision.Why;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the price that decides. Each source has one reading: the first it published at or after
 * the time. Nothing depends on who asks, on when, or on the order in which readings came: until the
 * deadline all sources are needed; what was received by then is taken together; and where that is
 * not enough, the first reading after it that makes it enough closes the count for good.
 */
public record Fixing(FixingRules rules, PriceQuestion question) {

  private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

  private static final Comparator<Reading> BY_PRICE =
      Comparator.<Reading, BigDecimal>comparing(reading -> reading.price().value())
          .thenComparing(Reading::publishTime)
          .thenComparing(reading -> reading.feed().value());

  /** What the price said: the same from the lower and from the upper middle, or nothing. */
  private record Middle(BigDecimal price, Optional<Integer> outcome) {}

  public Decision decide(Collection<Reading> readings, Instant now) {
    List<Reading> firsts = firsts(readings);
    boolean all = firsts.stream().filter(received(rules.deadline())).count() == rules.sources();
    if (!all && now.isBefore(rules.deadline())) {
      return Decision.none(Why.WAITING, judged(firsts, List.of(), rules.deadline()));
    }
    List<Reading> good = firsts.stream().filter(reading -> fault(reading).isEmpty()).toList();
    return cuts(good)
        .map(cut -> decided(firsts, good, cut))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> undecided(firsts, good));
  }

  /** The moments at which the count may close: the deadline, and each reading after it. */
  private Stream<Instant> cuts(List<Reading> good) {
    return Stream.concat(
        Stream.of(rules.deadline()),
        good.stream()
            .map(Reading::receivedAt)
            .filter(time -> time.isAfter(rules.deadline()))
            .sorted());
  }

  private Optional<Decision> decided(List<Reading> firsts, List<Reading> good, Instant cut) {
    List<Reading> near = near(good.stream().filter(received(cut)).toList());
    if (near.size() < rules.minResponses()) {
      return Optional.empty();
    }
    Middle middle = middle(near);
    return middle
        .outcome()
        .map(
            outcome ->
                new Decision(
                    middle.outcome(),
                    Optional.of(middle.price()),
                    Optional.of(cut),
                    Optional.empty(),
                    judged(firsts, near, cut)));
  }

  private Decision undecided(List<Reading> firsts, List<Reading> good) {
    List<Judged> judged = judged(firsts, near(good), Instant.MAX);
    Why why;
    if (good.size() >= rules.minResponses()) {
      why = Why.TIE;
    } else if (has(judged, Verdict.STALE)) {
      why = Why.STALE_PRICE;
    } else {
      why = has(judged, Verdict.VAGUE) ? Why.CONFIDENCE_TOO_LOW : Why.NO_READING;
    }
    return Decision.none(why, judged);
  }

  /** Those that stand close enough to the lower middle of all. */
  private List<Reading> near(List<Reading> good) {
    if (good.isEmpty()) {
      return good;
    }
    List<Reading> sorted = good.stream().sorted(BY_PRICE).toList();
    BigDecimal middle = sorted.get((sorted.size() - 1) / 2).price().value();
    BigDecimal most = middle.multiply(BigDecimal.valueOf(rules.maxSpread().value()));
    return sorted.stream()
        .filter(
            reading ->
                reading
                        .price()
                        .value()
                        .subtract(middle)
                        .abs()
                        .multiply(new BigDecimal(WHOLE))
                        .compareTo(most)
                    <= 0)
        .toList();
  }

  private Middle middle(List<Reading> sorted) {
    BigDecimal lower = sorted.get((sorted.size() - 1) / 2).price().value();
    BigDecimal upper = sorted.get(sorted.size() / 2).price().value();
    int outcome = question.outcomeAt(lower);
    return new Middle(
        lower, outcome == question.outcomeAt(upper) ? Optional.of(outcome) : Optional.empty());
  }

  private List<Reading> firsts(Collection<Reading> readings) {
    Map<String, Reading> firsts = new HashMap<>();
    readings.stream()
        .filter(reading -> !reading.publishTime().isBefore(rules.time()))
        .forEach(
            reading ->
                firsts.merge(
                    reading.feed().value(),
                    reading,
                    (one, other) -> other.publishTime().isBefore(one.publishTime()) ? other : one));
    return firsts.values().stream().sorted(BY_PRICE).toList();
  }

  private Optional<Verdict> fault(Reading reading) {
    if (reading.publishTime().isAfter(rules.time().plus(rules.maxAge()))) {
      return Optional.of(Verdict.STALE);
    }
    boolean sure = new ConfidenceRule(rules.maxConfidence()).accepts(reading.price());
    return sure ? Optional.empty() : Optional.of(Verdict.VAGUE);
  }

  private List<Judged> judged(List<Reading> firsts, List<Reading> near, Instant cut) {
    return firsts.stream()
        .map(
            reading ->
                new Judged(
                    reading,
                    fault(reading)
                        .orElseGet(
                            () -> {
                              if (reading.receivedAt().isAfter(cut)) {
                                return Verdict.LATE;
                              }
                              return near.isEmpty() || near.contains(reading)
                                  ? Verdict.USED
                                  : Verdict.WILD;
                            })))
        .toList();
  }

  private static Predicate<Reading> received(Instant by) {
    return reading -> !reading.receivedAt().isAfter(by);
  }

  private static boolean has(List<Judged> judged, Verdict verdict) {
    return judged.stream().anyMatch(one -> one.verdict() == verdict);
  }
}
