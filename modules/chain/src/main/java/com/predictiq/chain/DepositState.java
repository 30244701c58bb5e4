package com.predictiq.chain;

/** What became of what came in. All but the first are parked until an operator says whose it is. */
public enum DepositState {
  CREDITED,
  NO_MEMO,
  UNKNOWN_MEMO,
  CONTRADICTING_MEMOS,
  MEMBER_GONE,
  UNKNOWN_ASSET;

  public boolean parked() {
    return this != CREDITED;
  }
}
