package com.predictiq.markets;

import com.predictiq.kernel.Amount;

/** What stands on one outcome: net of fees, as staked, and by how many members. */
public record MarketPool(int outcome, Amount net, Amount gross, long bettors) {}
