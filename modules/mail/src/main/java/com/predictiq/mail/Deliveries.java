package com.predictiq.mail;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** The queue, for those who look after it. */
public interface Deliveries {

  QueueState state();

  /** Mails that were given up, newest first. */
  Page<DeadLetter> dead(PageRequest page);

  /** Gives a mail that was given up all its attempts again. */
  void requeue(MailId mail);
}
