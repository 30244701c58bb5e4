package com.predictiq.markets;

import java.time.Instant;

/** The result is final; winners are paid. */
public record MarketResolved(MarketId market, int outcome, Instant at) {}
