package com.predictiq.ledger;

/**
 * A promise about the books that only another module can check, since it needs what that module
 * knows. A bean that implements this is asked by the auditor at every look, within its transaction:
 * one statement, so that it sees one moment, and a cheap one. A broken promise pauses the house.
 */
public interface Invariant {

  /** Stable and unique, such as {@code escrow-equals-pools}. */
  String name();

  /** The promise, in a sentence. */
  String rule();

  /** How often it is broken; 0 when all is well. */
  long violations();
}
