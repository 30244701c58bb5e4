package com.predictiq.markets.rest;

import com.predictiq.kernel.Amount;

/** One outcome: its label, what stands on it net of fees, and by how many members. */
public record OutcomeResponse(int index, String label, Amount stake, long bettors) {}
