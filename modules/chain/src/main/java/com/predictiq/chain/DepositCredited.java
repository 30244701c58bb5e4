package com.predictiq.chain;

import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.time.Instant;

/** Somebody's money came in. Told through the outbox, so in words that can be read again. */
public record DepositCredited(
    long operation, MemberId member, String asset, String amount, Instant at) {

  public static DepositCredited of(long operation, MemberId member, Amount amount, Instant at) {
    return new DepositCredited(operation, member, amount.asset().code(), amount.text(), at);
  }
}
