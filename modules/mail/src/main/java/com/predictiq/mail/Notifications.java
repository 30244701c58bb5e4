package com.predictiq.mail;

import com.predictiq.members.MemberId;

/** What members want to hear of, and how. */
public interface Notifications {

  NotificationSettings of(MemberId member);

  /**
   * Puts these in the place of all they had.
   *
   * @throws com.predictiq.kernel.Rejected with {@link NoticeRefusal#NOTICE_COMPULSORY}
   */
  NotificationSettings set(MemberId member, NotificationSettings wished);

  /** Whether mails can reach them: the address is known to be theirs. */
  boolean reachable(MemberId member);

  /**
   * No more mails of the kind that the link came with.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MailRefusal#TOKEN_INVALID}
   */
  void leave(String token);
}
