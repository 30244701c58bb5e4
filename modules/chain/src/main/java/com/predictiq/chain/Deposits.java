package com.predictiq.chain;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;

/** Money that comes in over the chain. */
public interface Deposits {

  /**
   * Always the same for the same member.
   *
   * @throws com.predictiq.kernel.Rejected with {@link ChainRefusal#CHAIN_OFF}
   */
  DepositAddress addressOf(MemberId member);

  /** What was credited to them, latest first. */
  Page<DepositView> of(MemberId member, PageRequest page);

  /** What is nobody's yet, latest first. */
  Page<DepositView> parked(PageRequest page);

  /**
   * Gives what is parked to somebody.
   *
   * @throws com.predictiq.kernel.Rejected with {@link ChainRefusal#DEPOSIT_NOT_FOUND}, {@link
   *     ChainRefusal#DEPOSIT_NOT_PARKED} or {@link ChainRefusal#DEPOSIT_NOT_ASSIGNABLE}
   */
  DepositView assign(long operation, MemberId member, String operator);

  /**
   * Reads the chain again from this ledger on; what is known already is not taken in twice.
   *
   * @throws com.predictiq.kernel.Rejected with {@link ChainRefusal#LEDGER_NOT_READ}
   */
  ReadPosition replayFrom(long ledger, String operator);
}
