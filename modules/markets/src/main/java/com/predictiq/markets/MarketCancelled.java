package com.predictiq.markets;

import java.time.Instant;

/** The market ended without a result; every stake goes back in full. */
public record MarketCancelled(MarketId market, String reason, Instant at) {}
