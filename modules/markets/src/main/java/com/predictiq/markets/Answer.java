package com.predictiq.markets;

import java.util.List;
import java.util.Optional;

/**
 * What somebody says the result is, before any rule has looked at it: one outcome, or for each
 * outcome its share of the pool in basis points.
 */
public record Answer(Optional<Integer> outcome, Optional<List<Integer>> weights) {

  public static final Answer UNSAID = new Answer(Optional.empty(), Optional.empty());

  public static Answer of(int outcome) {
    return new Answer(Optional.of(outcome), Optional.empty());
  }

  public static Answer of(List<Integer> weights) {
    return new Answer(Optional.empty(), Optional.of(weights));
  }

  public boolean isUnsaid() {
    return outcome.isEmpty() && weights.isEmpty();
  }
}
