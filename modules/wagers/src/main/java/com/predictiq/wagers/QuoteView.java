package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.MarketId;

/**
 * What a stake would cost and bring. The payout is what this stake alone would be paid if the
 * market closed right after it and the outcome won; the price is the stake divided by that.
 */
public record QuoteView(
    MarketId market,
    int outcome,
    Amount stake,
    Amount fee,
    Amount net,
    Probability before,
    Probability after,
    Amount payout,
    boolean oneSided) {}
