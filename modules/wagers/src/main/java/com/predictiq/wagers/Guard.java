package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/** What the caller does not want to miss when others were faster. Limits are as they wrote them. */
public record Guard(Optional<String> minPayout, Optional<BigDecimal> maxProbability) {

  public static final Guard NONE = new Guard(Optional.empty(), Optional.empty());

  /** Whether this payout and this probability would still be taken. */
  public boolean takes(Optional<Amount> leastPayout, Amount payout, Probability probability) {
    return leastPayout.filter(least -> payout.compareTo(least) < 0).isEmpty()
        && maxProbability.filter(probability::isAbove).isEmpty();
  }
}
