package com.predictiq.chain;

import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.time.Instant;

/** A withdrawal was paid, or its money is back. Told through the outbox, as a deposit is. */
public record WithdrawalEnded(
    WithdrawalId withdrawal,
    MemberId member,
    String asset,
    String amount,
    boolean paid,
    Instant at) {

  public static WithdrawalEnded of(
      WithdrawalId withdrawal, MemberId member, Amount amount, boolean paid, Instant at) {
    return new WithdrawalEnded(withdrawal, member, amount.asset().code(), amount.text(), paid, at);
  }
}
