package com.predictiq.markets;

import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import java.time.Duration;

/** What was agreed when the market was made and no setting changes afterwards. */
public record MarketTerms(
    Asset asset,
    Mechanism mechanism,
    FeeModel feeModel,
    Bps fee,
    Tier tier,
    ResolutionSource resolutionSource,
    PayoutMode payout,
    Duration disputeWindow,
    Duration resolutionTimeout) {

  /** The platform takes at most a tenth. */
  public static final Bps MAX_FEE = new Bps(1_000);
}
