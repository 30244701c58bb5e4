package com.predictiq.chain;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;

/**
 * Money that goes out over the chain. Who is unknown throws {@link
 * ChainRefusal#WITHDRAWAL_NOT_FOUND}.
 */
public interface Withdrawals {

  /** Asks the network about a destination, before the transaction in which it is needed. */
  void look(String destination);

  /**
   * Reserves the money and lets it wait for its turn.
   *
   * @throws com.predictiq.kernel.Rejected with a {@link ChainRefusal}, or for want of money;
   *     nothing is reserved then
   */
  WithdrawalView request(RequestWithdrawal command);

  WithdrawalView find(WithdrawalId id, MemberId member);

  /** Latest first. */
  Page<WithdrawalView> of(MemberId member, PageRequest page);

  /** Gives the money back, as long as nothing was signed. */
  WithdrawalView cancel(WithdrawalId id, MemberId member);

  /** What waits for operators, latest first. */
  Page<WithdrawalView> waiting(PageRequest page);

  WithdrawalView approve(WithdrawalId id, String operator);

  WithdrawalView refuse(WithdrawalId id, String operator, String reason);
}
