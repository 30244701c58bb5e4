package com.predictiq.members;

/**
 * How somebody shows that a wallet is theirs (SEP-10): they sign what we have made for them.
 * Declared here and implemented by whoever speaks Stellar.
 */
public interface WalletChallenges {

  /** A transaction that can never be submitted, and the network it is to be signed for. */
  record Challenge(String transaction, String networkPassphrase) {}

  Challenge issue(WalletAddress wallet);

  /**
   * Whose wallet has signed; each challenge is good once.
   *
   * @throws com.predictiq.kernel.Rejected with one of the refusals of {@link MembersRefusal} that
   *     begin with {@code CHALLENGE}
   */
  WalletAddress redeem(String transaction);
}
