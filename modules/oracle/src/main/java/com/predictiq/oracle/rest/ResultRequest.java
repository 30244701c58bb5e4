package com.predictiq.oracle.rest;

import com.predictiq.markets.MarketId;
import com.predictiq.oracle.PostResult;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator saw. */
@Schema(
    description =
        "outcome, or price and observed_at where the market compares a price. evidence: where it"
            + " can be seen, 10 to 2000 characters; it is shown to everybody.")
public record ResultRequest(
    Integer outcome,
    String price,
    Instant observedAt,
    @NotNull @Size(min = 10, max = 2_000) String evidence) {

  PostResult command(MarketId market, String operator) {
    return new PostResult(
        market,
        operator,
        Optional.ofNullable(outcome),
        Optional.ofNullable(price),
        Optional.ofNullable(observedAt),
        evidence);
  }
}
