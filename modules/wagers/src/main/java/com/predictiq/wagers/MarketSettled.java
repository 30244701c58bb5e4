package com.predictiq.wagers;

import com.predictiq.markets.MarketId;
import java.time.Instant;

/**
 * Everything staked on a market has found its place. Amounts are in the smallest unit of the asset.
 */
public record MarketSettled(
    MarketId market,
    SettlementKind kind,
    SettlementReason reason,
    String asset,
    long stakedUnits,
    long paidUnits,
    long positions,
    Instant at) {}
