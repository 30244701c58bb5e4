package com.predictiq.chain.rest;

import com.predictiq.chain.ContractResult;
import com.predictiq.chain.Sighted;
import java.util.Optional;

/** What the oracle told the contract; without an outcome it has told nothing so far. */
public record ContractResultResponse(
    String marketId, Optional<Integer> outcome, AsOfResponse asOf) {

  static ContractResultResponse of(Sighted<ContractResult> seen) {
    return new ContractResultResponse(
        seen.value().market(), seen.value().outcome(), AsOfResponse.of(seen));
  }
}
