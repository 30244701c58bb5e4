package com.predictiq.chain;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** What the market contract of the network has; none of it is in our books. */
public interface ContractReads {

  Sighted<ContractMarket> market(String id);

  Sighted<ContractResult> result(String market);

  /** Latest first, as far as the contract was listened to. */
  Sighted<Page<ContractBet>> betsOf(String address, PageRequest page);

  /** What became of a transaction, whoever sent it. */
  Sighted<TransactionView> transaction(String hash);
}
