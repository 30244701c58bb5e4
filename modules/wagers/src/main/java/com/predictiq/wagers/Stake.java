package com.predictiq.wagers;

import com.predictiq.markets.MarketId;
import java.util.Optional;

/**
 * So much on this outcome, as the caller wrote it. The amount is a decimal in the asset; without an
 * asset, the market's is meant.
 */
public record Stake(MarketId market, int outcome, String amount, Optional<String> asset) {}
