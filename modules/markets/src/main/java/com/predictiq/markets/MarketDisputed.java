package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.time.Instant;

/** Somebody with a stake says that the proposed result is wrong; members vote. */
public record MarketDisputed(MarketId market, MemberId by, Instant votingEndsAt, Instant at) {}
