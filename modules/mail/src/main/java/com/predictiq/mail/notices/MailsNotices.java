package com.predictiq.mail.notices;

import com.predictiq.platform.Bites;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Has mails written for notices whose time has come, bite by bite. It is also run as soon as there
 * may be one; its own time is for mornings and the end of quiet hours.
 */
@ApplicationScoped
class MailsNotices implements Job {

  static final String NAME = "mail.mails-notices";

  private static final int MOST_BITES = 200;

  private final MailingBites bites;

  @Inject
  MailsNotices(MailingBites bites) {
    this.bites = bites;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public int run() {
    return Bites.take(MOST_BITES, bites::bite);
  }
}
