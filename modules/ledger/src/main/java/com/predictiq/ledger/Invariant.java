package com.predictiq.ledger;

import java.util.List;

/**
 * A promise about the books that only another module can check, since it needs what that module
 * knows. A bean that implements this is asked by the auditor at every look, within its transaction,
 * in which all statements see the same moment. A broken promise pauses the house.
 */
public interface Invariant {

  /** Stable and unique, such as {@code escrow-is-the-pool}. */
  String name();

  /** The promise, in a sentence. */
  String rule();

  /**
   * How often it is broken as far as is known; 0 when all is well. Asked every few seconds, so it
   * takes a bounded part of what grows at a time.
   */
  long violations();

  /** The same after a look at everything, which may take minutes. */
  default long violationsInAll() {
    return violations();
  }

  /** Where it was found broken, a hundred places at most, for operators. */
  default List<String> places() {
    return List.of();
  }
}
