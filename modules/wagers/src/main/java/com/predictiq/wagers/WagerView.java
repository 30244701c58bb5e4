package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A wager that was accepted, with what was known at that moment. Nothing in it ever changes; what
 * it is worth now is the position's matter.
 */
public record WagerView(
    WagerId id,
    MemberId member,
    MarketId market,
    int outcome,
    Amount stake,
    Amount fee,
    Amount net,
    Probability before,
    Probability after,
    Amount payout,
    Optional<String> clientOrderId,
    Optional<MemberId> referrer,
    Instant placedAt) {}
