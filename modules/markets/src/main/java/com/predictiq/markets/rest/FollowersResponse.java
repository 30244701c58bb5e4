package com.predictiq.markets.rest;

/** How many follow a market, and whether the caller does. */
public record FollowersResponse(String market, long followers, boolean following) {}
