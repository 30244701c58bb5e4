package com.predictiq.oracle;

import com.predictiq.markets.MarketId;
import java.time.Instant;
import java.util.Optional;

/** What an operator saw and can show: an outcome, or a price and when it was. */
public record PostResult(
    MarketId market,
    String operator,
    Optional<Integer> outcome,
    Optional<String> price,
    Optional<Instant> observedAt,
    String evidence) {}
