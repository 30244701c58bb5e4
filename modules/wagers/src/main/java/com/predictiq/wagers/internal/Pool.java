package com.predictiq.wagers.internal;

import com.predictiq.wagers.Probability;

/**
 * The net stakes of a market as one outcome sees them: on itself, on all, and how many outcomes
 * share.
 */
record Pool(long outcome, long total, int outcomes) {

  Pool {
    if (outcome < 0 || total < outcome || outcomes < 2) {
      throw new IllegalArgumentException("no pool: " + outcome + " of " + total);
    }
  }

  static Pool empty(int outcomes) {
    return new Pool(0, 0, outcomes);
  }

  Pool plus(long net) {
    return new Pool(Math.addExact(outcome, net), Math.addExact(total, net), outcomes);
  }

  /** Nobody has staked on anything else. */
  boolean oneSided() {
    return total == outcome;
  }

  /** Before the first stake every outcome is as likely as the others. */
  Probability probability() {
    return total == 0 ? new Probability(1, outcomes) : new Probability(outcome, total);
  }
}
