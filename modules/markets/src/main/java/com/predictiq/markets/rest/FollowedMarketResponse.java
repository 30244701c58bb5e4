package com.predictiq.markets.rest;

import com.predictiq.markets.FollowedMarket;
import com.predictiq.markets.MarketStatus;
import java.time.Instant;

/** A market that you follow. */
public record FollowedMarketResponse(
    String id,
    String title,
    MarketStatus status,
    Instant closeTime,
    boolean archived,
    Instant followedAt) {

  static FollowedMarketResponse of(FollowedMarket market) {
    return new FollowedMarketResponse(
        market.market().toString(),
        market.title(),
        market.status(),
        market.closeTime(),
        market.archived(),
        market.followedAt());
  }
}
