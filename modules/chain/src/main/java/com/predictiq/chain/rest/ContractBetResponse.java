package com.predictiq.chain.rest;

import com.predictiq.chain.ContractBet;
import java.time.Instant;

/** A bet that the contract told of, in the smallest units of the market's token. */
public record ContractBetResponse(
    String id,
    String marketId,
    int outcome,
    String amountUnits,
    long ledger,
    Instant placedAt,
    String transaction) {

  static ContractBetResponse of(ContractBet bet) {
    return new ContractBetResponse(
        bet.id(),
        bet.market(),
        bet.outcome(),
        bet.amount(),
        bet.ledger(),
        bet.placedAt(),
        bet.transaction());
  }
}
