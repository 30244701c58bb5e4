package com.predictiq.markets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a market asks its oracle, as its creator wrote it down and before the oracle has looked at
 * it. A revision that says nothing of comparison and bounds leaves them as they were.
 */
public record OracleQuestion(
    MarketId market,
    String feed,
    Optional<String> comparison,
    Optional<List<String>> bounds,
    int outcomes,
    Instant resolutionTime) {}
