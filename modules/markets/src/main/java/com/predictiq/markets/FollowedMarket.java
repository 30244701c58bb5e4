package com.predictiq.markets;

import java.time.Instant;

/** A market somebody follows, as far as a list needs it. */
public record FollowedMarket(
    MarketId market,
    String title,
    MarketStatus status,
    Instant closeTime,
    boolean archived,
    Instant followedAt) {}
