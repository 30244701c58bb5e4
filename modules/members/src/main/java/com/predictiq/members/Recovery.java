package com.predictiq.members;

/** What the owner of a mailbox can do with a link from it. Each link is good once, for a while. */
public interface Recovery {

  /** Has a link sent, if the address is a member's; whoever asks cannot tell. */
  void askForNewPassword(EmailAddress email);

  /**
   * Ends every session of the member, and shows that the address is theirs.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#INVALID_RECOVERY_LINK} or
   *     {@link MembersRefusal#WEAK_PASSWORD}
   */
  void resetPassword(String token, Password wished);

  /** Has a link sent, unless the address was proven before. */
  void askToProveAddress(MemberId member);

  /**
   * Shows that the address is the member's.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#INVALID_RECOVERY_LINK}
   */
  void proveAddress(String token);
}
