package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.util.List;

/** The rewards that were collected, by asset. */
public record ReferralClaimResponse(List<CollectedReward> items) {

  /** So much of an asset is in the member's cash now. */
  public record CollectedReward(Asset asset, Amount amount) {}

  static ReferralClaimResponse of(List<Amount> amounts) {
    return new ReferralClaimResponse(
        amounts.stream().map(amount -> new CollectedReward(amount.asset(), amount)).toList());
  }
}
