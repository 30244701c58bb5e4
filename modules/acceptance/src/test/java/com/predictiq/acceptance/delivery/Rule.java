package com.predictiq.acceptance.delivery;

import java.util.function.Predicate;

/** A rule, and one thing that breaks it, so that it is seen to bite. */
record Rule<T>(String name, Predicate<T> kept, T breach) {

  boolean isKeptBy(T thing) {
    return kept.test(thing);
  }

  boolean bites() {
    return !isKeptBy(breach);
  }

  @Override
  public String toString() {
    return name;
  }
}
