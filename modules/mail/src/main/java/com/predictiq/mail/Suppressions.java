package com.predictiq.mail;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** Who must not be written to. */
public interface Suppressions {

  /** Newest first. */
  Page<Suppression> all(PageRequest page);

  /** Lets mail go to this mailbox again, for whoever has found out that it may. */
  void lift(EmailAddress address);
}
