package com.predictiq.chain.withdrawals;

import com.predictiq.chain.WithdrawalId;
import com.predictiq.chain.WithdrawalState;
import com.predictiq.chain.WithdrawalView;
import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;

/** A withdrawal as its row has it. */
record Withdrawal(
    WithdrawalId id,
    MemberId member,
    Amount amount,
    String destination,
    Optional<String> memo,
    WithdrawalState state,
    Optional<String> reason,
    Instant requestedAt,
    Instant readyAt,
    int approvalsNeeded,
    int approvals,
    Optional<Envelope> envelope,
    Optional<Instant> endedAt) {

  /** What was signed: which channel lends which number, and until when it can be included. */
  record Envelope(
      String hash, String xdr, int channel, long sequence, Instant endsAt, int sentTimes) {}

  WithdrawalView view() {
    return new WithdrawalView(
        id,
        member,
        amount,
        destination,
        memo,
        state,
        reason,
        requestedAt,
        readyAt,
        Math.max(0, approvalsNeeded - approvals),
        envelope.map(Envelope::hash),
        endedAt);
  }
}
