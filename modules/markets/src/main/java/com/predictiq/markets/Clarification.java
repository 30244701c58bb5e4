package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;

/** What was added to a market's words, by its creator or, without an author, by the house. */
public record Clarification(
    MarketId market, String text, Optional<MemberId> author, Instant writtenAt) {}
