package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.MarketId;

/**
 * All a member holds on one outcome. The value is what it would be paid if the market closed now
 * and the outcome won; the profit is that less what was staked.
 */
public record PositionView(
    MarketId market,
    int outcome,
    Amount staked,
    Amount fees,
    Amount net,
    long wagers,
    Amount valueIfWon,
    Probability probability) {}
