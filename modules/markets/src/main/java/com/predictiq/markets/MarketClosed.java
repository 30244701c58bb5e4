package com.predictiq.markets;

import java.time.Instant;

/** No more stakes. */
public record MarketClosed(MarketId market, Instant at) {}
