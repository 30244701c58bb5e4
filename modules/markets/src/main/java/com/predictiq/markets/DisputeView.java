package com.predictiq.markets;

import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A dispute as everybody may see it. The verdict is a choice, or {@code none} where the vote
 * decided nothing; it is missing until the votes are counted.
 */
public record DisputeView(
    UUID id,
    MarketId market,
    MemberId disputer,
    String reason,
    Optional<Integer> wantedOutcome,
    Amount bond,
    Instant filedAt,
    Instant votingEndsAt,
    Optional<String> verdict,
    Optional<Instant> settledAt,
    Optional<Boolean> bondReturned) {}
