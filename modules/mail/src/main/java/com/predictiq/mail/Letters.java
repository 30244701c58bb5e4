package com.predictiq.mail;

import java.util.List;

/**
 * Puts mails into the queue, in the caller's transaction: no commit, no mail. What cannot be
 * written, because a variable is missing, is found when it is its turn and becomes a dead letter.
 */
public interface Letters {

  MailId queue(Letter letter);

  /** Many at once, in one statement. */
  void queue(List<Letter> letters);
}
