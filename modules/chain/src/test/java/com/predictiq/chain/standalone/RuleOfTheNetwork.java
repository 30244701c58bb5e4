package com.predictiq.chain.standalone;

import java.time.Instant;
import org.stellar.sdk.Predicate;

/** What the network at home decides, for tests of other packages. */
public final class RuleOfTheNetwork {

  private RuleOfTheNetwork() {}

  public static boolean lets(Predicate predicate, Instant made, Instant now) {
    return HomeBalances.holds(predicate.toXdr(), made, now);
  }
}
