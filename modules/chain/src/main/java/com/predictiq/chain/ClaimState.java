package com.predictiq.chain;

/** How far the house is with what was set aside for it. */
public enum ClaimState {
  /** Until it may be fetched, or until its turn. */
  WAITING,
  /** Asked for; a ledger will say what became of it. */
  SENT,
  CLAIMED,
  /** Left where it is, for a reason. */
  LEFT
}
