package com.predictiq.chain.deposits;

import com.predictiq.chain.DepositState;
import com.predictiq.chain.network.Payment;
import com.predictiq.members.MemberId;
import java.util.Optional;

/** A payment to custody, and whose it is as far as we can tell. */
record Arrival(Payment payment, DepositState state, Optional<MemberId> member) {

  private static final int LONGEST_MEMO = 80;

  /** What strangers write, as far as it can be kept: a text in our database has no zero in it. */
  Optional<String> memo() {
    return payment.muxedId().or(payment::memo).map(Arrival::kept);
  }

  static String kept(String memo) {
    return Optional.of(memo)
        .map(text -> text.replaceAll("\\p{Cntrl}", " "))
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_MEMO)))
        .orElseThrow();
  }
}
