package com.predictiq.chain;

import java.time.Instant;

/**
 * A bet that the contract told of.
 *
 * @param amount in the smallest units of the market's token
 */
public record ContractBet(
    String id,
    String market,
    String bettor,
    int outcome,
    String amount,
    long ledger,
    Instant placedAt,
    String transaction) {}
