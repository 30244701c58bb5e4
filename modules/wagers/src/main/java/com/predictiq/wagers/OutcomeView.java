package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.MarketId;

/** What stands on one outcome of a market. */
public record OutcomeView(
    MarketId market,
    int outcome,
    String label,
    Amount staked,
    Amount net,
    long bettors,
    long wagers,
    Probability probability) {}
