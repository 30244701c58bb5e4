package com.predictiq.mail;

/** People at the door who are no members yet. The answer is the same whoever asks. */
public interface Enquiries {

  /** A letter to the house. */
  record ContactMessage(
      EmailAddress from, String name, String subject, String text, String locale) {}

  void joinWaitlist(EmailAddress address, String locale);

  void contact(ContactMessage message);
}
