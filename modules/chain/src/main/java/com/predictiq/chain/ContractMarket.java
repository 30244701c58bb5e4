package com.predictiq.chain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A market as the contract keeps it, which is none of ours.
 *
 * @param totalStaked in the smallest units of the market's token
 * @param changedIn the ledger that changed it last
 */
public record ContractMarket(
    String id,
    String creator,
    String description,
    List<String> options,
    String status,
    Instant deadline,
    Instant resolutionDeadline,
    String totalStaked,
    Optional<Integer> winningOutcome,
    long changedIn) {

  public ContractMarket {
    options = List.copyOf(options);
  }
}
