package com.predictiq.chain;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody set aside for the custody account. The asset is the house's code, or {@code
 * CODE:ISSUER} when the house does not know it.
 *
 * @param reason why it waits or was left
 * @param dueAt when it is looked at next
 * @param claim the transaction that fetches it or has fetched it
 */
public record ClaimableBalanceView(
    String balance,
    long operation,
    String transaction,
    String sender,
    String asset,
    String amount,
    Optional<String> memo,
    ClaimState state,
    Optional<String> reason,
    Optional<Instant> dueAt,
    Optional<String> claim,
    Instant happenedAt) {}
