package com.predictiq.oracle.fixing;

import com.predictiq.oracle.Reading;
import com.predictiq.oracle.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a fixing came to: an outcome, the price that gave it and until when readings were counted;
 * or why there is none yet. Each reading with what became of it.
 */
public record Decision(
    Optional<Integer> outcome,
    Optional<BigDecimal> price,
    Optional<Instant> countedUntil,
    Optional<Why> why,
    List<Judged> readings) {

  /** Why there is no outcome, the weightiest reason last. */
  public enum Why {
    /** Sources may still speak, and they are waited for. */
    WAITING,
    /** Too few sources have spoken. */
    NO_READING,
    /** Those that have, stand on both sides or far apart. */
    TIE,
    CONFIDENCE_TOO_LOW,
    STALE_PRICE
  }

  /** A reading and what became of it. */
  public record Judged(Reading reading, Verdict verdict) {}

  public Decision {
    readings = List.copyOf(readings);
  }

  static Decision none(Why why, List<Judged> readings) {
    return new Decision(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why), readings);
  }
}
