package com.predictiq.mail;

import java.util.Locale;

/**
 * The kinds of mail there are, each with its files under {@code mail/<locale>/}. Some can be left:
 * they carry a link to leave by, as {@code unsubscribe_url}, and mail programs are told of it.
 */
public enum MailKind {
  CONFIRM_SUBSCRIPTION(LetterPriority.TRANSACTIONAL, false),
  WELCOME(LetterPriority.TRANSACTIONAL, true),
  NEWSLETTER_ISSUE(LetterPriority.BULK, true),
  UNSUBSCRIBE_LINK(LetterPriority.TRANSACTIONAL, false),
  WAITLIST(LetterPriority.TRANSACTIONAL, false),
  CONTACT_ACKNOWLEDGEMENT(LetterPriority.TRANSACTIONAL, false),
  PRIVACY_LINK(LetterPriority.TRANSACTIONAL, false),
  SIGN_UP_VERIFICATION(LetterPriority.TRANSACTIONAL, false),
  PASSWORD_RESET(LetterPriority.TRANSACTIONAL, false),
  PROVIDER_TEST(LetterPriority.TRANSACTIONAL, false),
  MARKET_OPENED(LetterPriority.BULK, true),
  MARKET_CLOSING(LetterPriority.BULK, true),
  MARKET_RESOLVED(LetterPriority.BULK, true),
  MARKET_DISPUTED(LetterPriority.BULK, true),
  MARKET_VOIDED(LetterPriority.BULK, true),
  NOTICE_DIGEST(LetterPriority.BULK, true),
  WAGER_RECEIPT(LetterPriority.BULK, true),
  WEEKLY_SUMMARY(LetterPriority.BULK, true),
  DEPOSIT(LetterPriority.TRANSACTIONAL, true),
  WITHDRAWAL(LetterPriority.TRANSACTIONAL, true),
  SECURITY_NOTICE(LetterPriority.TRANSACTIONAL, false);

  private final LetterPriority priority;
  private final boolean leavable;

  MailKind(LetterPriority priority, boolean leavable) {
    this.priority = priority;
    this.leavable = leavable;
  }

  /** What a letter of this kind has unless it says otherwise. */
  public LetterPriority priority() {
    return priority;
  }

  public boolean leavable() {
    return leavable;
  }

  /** Its name in files and paths. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
