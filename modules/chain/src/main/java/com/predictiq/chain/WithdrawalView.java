package com.predictiq.chain;

import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A withdrawal.
 *
 * @param readyAt not sent before
 * @param approvalsMissing nor before so many operators have agreed
 */
public record WithdrawalView(
    WithdrawalId id,
    MemberId member,
    Amount amount,
    String destination,
    Optional<String> memo,
    WithdrawalState state,
    Optional<String> reason,
    Instant requestedAt,
    Instant readyAt,
    int approvalsMissing,
    Optional<String> transaction,
    Optional<Instant> endedAt) {}
