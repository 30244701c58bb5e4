package com.predictiq.mail;

/** How mails look, before anybody gets one, and whether they arrive. */
public interface Previews {

  /** A mail with its variables' names in their place. */
  record Preview(
      String template, String locale, String subject, String preheader, String text, String html) {}

  /**
   * The nearest there is to the language asked for.
   *
   * @param slug the kind as files and paths name it, such as {@code password-reset}
   * @throws com.predictiq.kernel.Rejected with {@link MailRefusal#TEMPLATE_NOT_FOUND}
   */
  Preview preview(String slug, String locale);

  /** Queues a mail that says that mail arrives. */
  MailId sendTest(EmailAddress to, String locale);
}
