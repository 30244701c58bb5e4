package com.predictiq.wagers;

import com.predictiq.markets.MarketId;
import java.time.Instant;
import java.util.Optional;

/** Which part of a market's history, in which steps. */
public record HistoryQuery(
    MarketId market, BucketWidth width, Optional<Instant> from, Optional<Instant> to) {}
