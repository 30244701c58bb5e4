package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.MarketId;
import java.time.Instant;

/** What a member has collected from a market that pays when asked. */
public record ClaimView(MarketId market, Amount amount, Instant claimedAt) {}
