package com.predictiq.chain.network;

import java.time.Instant;
import org.stellar.sdk.Predicate;

/** When something may be fetched, for tests of other packages. */
public final class GivenTimes {

  private GivenTimes() {}

  public static ClaimTimes of(Predicate predicate, Instant made) {
    return ClaimTimes.of(predicate.toXdr(), made);
  }
}
