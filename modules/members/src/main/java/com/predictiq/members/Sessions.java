package com.predictiq.members;

/** Coming, staying and going. */
public interface Sessions {

  /**
   * Lets somebody in. Takes as long for an unknown address as for a wrong password.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#WRONG_CREDENTIALS} or {@link
   *     MembersRefusal#LOG_IN_LOCKED}
   */
  Session logIn(EmailAddress email, Password password);

  /**
   * Trades a refresh token for a new session. Each is good for one trade: a second one means that
   * somebody else has it, and ends every session that came from the same log-in.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#INVALID_REFRESH_TOKEN}
   */
  Session refresh(RefreshToken token);

  /**
   * Ends every session that came from the same log-in; says nothing about whether there was one.
   */
  void logOut(RefreshToken token);
}
