package com.predictiq.platform;

import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The work of a {@link Job} in bites, each a transaction of its own. A run takes so many and no
 * more, so that the lease of the job is kept; the rest waits for the next.
 */
public final class Bites {

  private Bites() {}

  /** Until one finds nothing to do. */
  public static int take(int most, IntSupplier bite) {
    return takeFrom(most, () -> Optional.of(bite.getAsInt()).filter(work -> work > 0));
  }

  /** Until one is empty; a bite may be taken and hold no work. */
  public static int takeFrom(int most, Supplier<Optional<Integer>> bite) {
    int work = 0;
    for (int taken = 0; taken < most; taken++) {
      Optional<Integer> bitten = bite.get();
      if (bitten.isEmpty()) {
        break;
      }
      work += bitten.get();
    }
    return work;
  }
}
