package com.predictiq.chain;

/** How a transaction that somebody waits for is doing. */
public enum TransactionState {
  /** No ledger that we know of has it. */
  PENDING,
  SUCCESS,
  FAILED,
  /** No ledger had it for so long that nobody looks any more. */
  EXPIRED
}
