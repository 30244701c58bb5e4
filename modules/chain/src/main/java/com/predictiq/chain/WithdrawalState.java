package com.predictiq.chain;

/** Where a withdrawal stands. The last two are final: paid, or back in the member's cash. */
public enum WithdrawalState {
  WAITING,
  SENT,
  SETTLED,
  RELEASED
}
