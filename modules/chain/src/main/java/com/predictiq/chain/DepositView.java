package com.predictiq.chain;

import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What came in by one operation. The asset is the house's code, or {@code CODE:ISSUER} when the
 * house does not know it.
 */
public record DepositView(
    long operation,
    long ledger,
    String transaction,
    String sender,
    String asset,
    String amount,
    Optional<String> memo,
    DepositState state,
    Optional<MemberId> member,
    Instant happenedAt) {}
