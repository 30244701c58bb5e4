package com.predictiq.chain.network;

import java.time.Instant;
import java.util.Optional;

/**
 * What can be asked of a network, and told to it. Every question may end in {@link NetworkFailed},
 * and be answered by a server that is behind.
 */
public interface ChainWatch {

  Head head();

  /** What moved to and from the account after this operation or waits for it, in order. */
  PaymentPage paymentsAfter(String account, long operation, int most);

  /** Empty when there is no such account. */
  Optional<AccountState> account(String address);

  /** Whether a server that has come past that ledger has the claimable balance no more. */
  boolean isGone(String balance, long since);

  /** Empty when this server has not seen the transaction. */
  Optional<Inclusion> inclusion(String hash);

  Instant closedAt(long ledger);

  Sent send(String envelope);
}
