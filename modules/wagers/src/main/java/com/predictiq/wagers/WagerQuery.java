package com.predictiq.wagers;

import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which wagers of a member. Settled are those whose position has been paid or refunded, whatever
 * came of it. From is part of the time asked for, to is not.
 */
public record WagerQuery(
    MemberId member,
    Optional<MarketId> market,
    Optional<Boolean> settled,
    Optional<Instant> from,
    Optional<Instant> to) {}
