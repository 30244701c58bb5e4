package com.predictiq.chain.deposits;

import com.predictiq.chain.ClaimState;
import com.predictiq.chain.network.ClaimTimes;
import com.predictiq.chain.network.SentEnvelope;
import java.time.Instant;
import java.util.Optional;

/** What was set aside for us, and how far we are with fetching it. */
record Claim(
    String balance,
    long operation,
    String transaction,
    String sender,
    String asset,
    long units,
    Optional<String> memo,
    ClaimTimes times,
    ClaimState state,
    Optional<String> reason,
    Optional<Instant> dueAt,
    int failures,
    Optional<SentEnvelope> envelope,
    Instant happenedAt) {}
