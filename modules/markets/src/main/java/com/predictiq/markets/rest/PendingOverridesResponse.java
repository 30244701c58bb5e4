package com.predictiq.markets.rest;

import java.util.List;

/** The wishes that wait for a second operator, the oldest first. */
public record PendingOverridesResponse(List<PendingOverrideResponse> items) {}
