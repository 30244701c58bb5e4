package com.predictiq.chain;

import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.time.Instant;

/** Somebody's money came in. Told through the outbox. */
public record DepositCredited(long operation, MemberId member, Amount amount, Instant at) {}
