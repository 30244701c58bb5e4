package com.predictiq.members;

/** Coming with a Stellar wallet in the place of an address and a password. */
public interface Wallets {

  /**
   * Something for the owner of this wallet to sign.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#INVALID_WALLET}
   */
  WalletChallenges.Challenge challenge(String wallet);

  /**
   * Lets the owner of the wallet in; whoever comes for the first time becomes a member.
   *
   * @param atTheAdminDoor whether they may become the admin of an empty house
   */
  Session logIn(String transaction, boolean atTheAdminDoor);

  /**
   * Adds the wallet that has signed to somebody who has come by another way, in the place of one
   * they had.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#WALLET_TAKEN}
   */
  MemberView link(MemberId member, String transaction);
}
