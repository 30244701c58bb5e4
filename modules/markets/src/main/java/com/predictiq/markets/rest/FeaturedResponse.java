package com.predictiq.markets.rest;

import java.util.List;

/** The markets the house shows first. */
public record FeaturedResponse(List<MarketResponse> items) {}
