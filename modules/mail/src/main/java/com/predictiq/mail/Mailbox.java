package com.predictiq.mail;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** Where mails end up while no provider carries them: in the database, to be read by an admin. */
public interface Mailbox {

  /** Newest first. */
  Page<ReceivedMail> received(PageRequest page);
}
