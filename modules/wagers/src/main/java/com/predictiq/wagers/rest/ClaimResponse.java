package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.ClaimView;
import java.time.Instant;

/** What was collected from a market. */
public record ClaimResponse(String market, Asset asset, Amount amount, Instant claimedAt) {

  static ClaimResponse of(ClaimView claim) {
    return new ClaimResponse(
        claim.market().toString(), claim.amount().asset(), claim.amount(), claim.claimedAt());
  }
}
