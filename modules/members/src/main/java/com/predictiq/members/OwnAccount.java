package com.predictiq.members;

import java.util.Optional;

/** What members do with their own account. */
public interface OwnAccount {

  /** What is to be different. The refresh token is of the session that stays when others end. */
  record Change(
      Optional<String> displayName,
      Optional<Password> password,
      Optional<Password> currentPassword,
      Optional<RefreshToken> session) {}

  /**
   * A new password ends every session but the one given.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#WEAK_PASSWORD}, {@link
   *     MembersRefusal#WRONG_CREDENTIALS} or {@link MembersRefusal#LOG_IN_LOCKED}
   */
  MemberView change(MemberId member, Change change);

  /**
   * A new password for somebody who holds a link from their mailbox instead of the current one. The
   * link is taken in the transaction that changes the password; every session ends.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#WEAK_PASSWORD}
   */
  void resetPassword(MemberId member, Password wished, Runnable takesTheLink);

  /** Logs out everywhere. */
  void endSessions(MemberId member);

  /**
   * Forgets who the member is. The books keep the id, and stay as they are; what they hold of the
   * house currency goes back to where it came from.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#WRONG_CREDENTIALS}, {@link
   *     MembersRefusal#LOG_IN_LOCKED}, {@link MembersRefusal#MEMBER_FROZEN} or {@link
   *     MembersRefusal#MONEY_LEFT}
   */
  void erase(MemberId member, Password password);

  /** The same for somebody who has signed a challenge with the wallet they have here. */
  void eraseWithWallet(MemberId member, String transaction);
}
