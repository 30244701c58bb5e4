package com.predictiq.wagers;

/** How far the money of an ended market is. */
public enum SettlementState {
  /** The market has ended; nothing is decided yet. */
  PENDING,
  /** What will be paid is moved to where it is paid from. */
  GATHERING,
  /** Positions are paid, a bite at a time. */
  PAYING,
  /** Fees, rewards and what rounding left over go where they belong. */
  RELEASING,
  /** Everything staked has found its place. */
  SETTLED,
  /** The books did not add up; nothing moves until somebody has looked. */
  HALTED;

  public boolean over() {
    return this == SETTLED || this == HALTED;
  }
}
