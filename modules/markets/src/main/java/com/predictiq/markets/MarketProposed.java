package com.predictiq.markets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A result is on the table and can be disputed until the window ends. */
public record MarketProposed(
    MarketId market,
    Optional<Integer> outcome,
    List<Integer> weights,
    Instant disputableUntil,
    Instant at) {}
