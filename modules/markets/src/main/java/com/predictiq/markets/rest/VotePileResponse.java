package com.predictiq.markets.rest;

import com.predictiq.kernel.Amount;

/** The votes for one choice. */
public record VotePileResponse(String choice, Amount weight, long voters) {}
