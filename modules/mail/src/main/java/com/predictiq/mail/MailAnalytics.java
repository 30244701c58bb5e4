package com.predictiq.mail;

import java.time.LocalDate;
import java.util.List;

/** What became of mails, by kind and day, as far as a provider told. */
public interface MailAnalytics {

  /** One kind on one day (UTC). A mail is counted on the day of what happened to it. */
  record MailDay(
      String template,
      LocalDate day,
      long sent,
      long delivered,
      long deferred,
      long bounced,
      long dropped,
      long complained,
      long unsubscribed) {}

  /** Today and as many days before it, the newest first. */
  List<MailDay> lately(int days);
}
