package com.predictiq.chain.rest;

import com.predictiq.chain.ContractMarket;
import com.predictiq.chain.Sighted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A market of the contract. Staked is a whole number of the smallest units of its token. */
public record ContractMarketResponse(
    String id,
    String creator,
    String description,
    List<String> options,
    String status,
    Instant deadline,
    Instant resolutionDeadline,
    String totalStakedUnits,
    Optional<Integer> winningOutcome,
    long changedInLedger,
    AsOfResponse asOf) {

  static ContractMarketResponse of(Sighted<ContractMarket> seen) {
    ContractMarket market = seen.value();
    return new ContractMarketResponse(
        market.id(),
        market.creator(),
        market.description(),
        market.options(),
        market.status(),
        market.deadline(),
        market.resolutionDeadline(),
        market.totalStaked(),
        market.winningOutcome(),
        market.changedIn(),
        AsOfResponse.of(seen));
  }
}
