package com.predictiq.chain;

/** Play money for whoever tries the product, on a network that runs at home. */
public interface Faucet {

  /**
   * Gives some to the account, and makes the account if there is none.
   *
   * @throws com.predictiq.kernel.Rejected with {@link ChainRefusal#NO_FAUCET}, {@link
   *     ChainRefusal#INVALID_DESTINATION} or {@link ChainRefusal#NETWORK_UNREACHABLE}
   */
  void give(String address);
}
