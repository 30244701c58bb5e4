package com.predictiq.markets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The result is final; winners are paid. There is no single outcome where several share. */
public record MarketResolved(
    MarketId market, Optional<Integer> outcome, List<Integer> weights, Instant at) {}
