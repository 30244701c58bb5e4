package com.predictiq.wagers.rest;

import com.predictiq.markets.MarketId;
import com.predictiq.wagers.Stake;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody thinks of staking. */
@Schema(
    description =
        "amount: a positive decimal in the asset. asset: its code, the market's when left out.")
public record QuoteRequest(
    @NotNull(message = "must be given") Integer outcome,
    @NotNull(message = "must be given") String amount,
    String asset) {

  Stake stake(MarketId market) {
    return new Stake(market, outcome, amount, Optional.ofNullable(asset));
  }
}
