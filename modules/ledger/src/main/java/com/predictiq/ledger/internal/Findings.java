package com.predictiq.ledger.internal;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What one audit found: how much of each kind, and by name what it is, a hundred of each kind at
 * most.
 */
record Findings(
    long belowZero,
    long differing,
    long unbalanced,
    long blocksBroken,
    long transfersLost,
    long promisesBroken,
    Set<String> faults) {

  private static final int NAMED = 5;

  Findings {
    faults = Set.copyOf(faults);
  }

  long violations() {
    return belowZero + differing + unbalanced + blocksBroken + transfersLost + promisesBroken;
  }

  /** Whether there is anything that neither of these has found, be it of another's number. */
  boolean tellMoreThan(Findings one, Findings other) {
    return faults.stream()
            .anyMatch(fault -> !one.faults.contains(fault) && !other.faults.contains(fault))
        || belowZero > Math.max(one.belowZero, other.belowZero)
        || differing > Math.max(one.differing, other.differing)
        || unbalanced > Math.max(one.unbalanced, other.unbalanced)
        || blocksBroken > Math.max(one.blocksBroken, other.blocksBroken)
        || transfersLost > Math.max(one.transfersLost, other.transfersLost)
        || promisesBroken > Math.max(one.promisesBroken, other.promisesBroken);
  }

  /** For whoever has to look: how many, and the first few by name. */
  String inWords() {
    Stream<String> few = faults.stream().sorted().limit(NAMED);
    return violations() + " found: " + String.join("; ", few.toList());
  }
}
