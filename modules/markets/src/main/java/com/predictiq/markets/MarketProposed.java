package com.predictiq.markets;

import java.time.Instant;

/** A result is on the table and can be disputed until the window ends. */
public record MarketProposed(MarketId market, int outcome, Instant disputableUntil, Instant at) {}
