package com.predictiq.acceptance.scenario;

import java.util.Optional;

/** A stake that was answered with a wager. Amounts are in the smallest unit of the asset. */
record CrashStake(
    String wager,
    String member,
    String market,
    int outcome,
    long amount,
    long net,
    Optional<String> referrer) {

  private static final int REFERRAL_PART = 10;

  long fee() {
    return amount - net;
  }

  /** A tenth of the fee, where somebody brought the member. */
  long reward() {
    return referrer.isPresent() ? fee() / REFERRAL_PART : 0;
  }
}
