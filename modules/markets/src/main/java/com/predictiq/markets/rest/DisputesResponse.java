package com.predictiq.markets.rest;

import java.util.List;

/** The disputes of a market: none, or one. */
public record DisputesResponse(List<DisputeResponse> items) {}
