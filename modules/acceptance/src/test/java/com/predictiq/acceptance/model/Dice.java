package com.predictiq.acceptance.model;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be told again by its seed. */
class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** From 0 to one below. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int percent) {
    return below(100) < percent;
  }

  @SafeVarargs
  final <T> T one(T... choices) {
    return choices[below(choices.length)];
  }

  <T> T one(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
