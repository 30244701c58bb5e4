package com.predictiq.wagers.settlement;

/** What was staked on one outcome, and what its positions will share out of the whole. */
record OutcomePool(int outcome, long net, long gross, long fees, long bettors, long share) {

  OutcomePool sharing(long units) {
    return new OutcomePool(outcome, net, gross, fees, bettors, units);
  }
}
