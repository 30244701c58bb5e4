package com.predictiq.chain;

import com.predictiq.members.MemberId;

/**
 * Wallets for newcomers, on a network that runs at home and nowhere else: there the money is play,
 * so the house may keep the key.
 */
public interface PlayWallets {

  /**
   * Always the same for the same member.
   *
   * @throws com.predictiq.kernel.Rejected with {@link ChainRefusal#NO_FAUCET} where money is money
   */
  PlayWallet of(MemberId member);

  PlayWallet fill(MemberId member);

  /**
   * Pays into the house, as any wallet would: with the member's memo.
   *
   * @throws com.predictiq.kernel.Rejected with {@link ChainRefusal#AMOUNT_NOT_PAYABLE} or {@link
   *     ChainRefusal#PLAY_WALLET_TOO_POOR}
   */
  PlayWallet deposit(MemberId member, String amount);
}
