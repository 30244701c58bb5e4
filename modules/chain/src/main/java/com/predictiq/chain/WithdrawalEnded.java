package com.predictiq.chain;

import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.time.Instant;

/** A withdrawal was paid, or its money is back. Told through the outbox. */
public record WithdrawalEnded(
    WithdrawalId withdrawal, MemberId member, Amount amount, boolean paid, Instant at) {}
