package com.predictiq.chain;

import java.util.Optional;

/** What the oracle told the contract about a market; empty while it has told nothing. */
public record ContractResult(String market, Optional<Integer> outcome) {}
