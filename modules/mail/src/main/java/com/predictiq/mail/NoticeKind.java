package com.predictiq.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What members are told about. Each kind says how it goes to those who have not chosen: in mails,
 * in the list they read here, or both.
 */
public enum NoticeKind {
  MARKET_OPENED(MailKind.MARKET_OPENED, true, Waits.FOR_THE_DIGEST),
  MARKET_CLOSING(MailKind.MARKET_CLOSING, true, Waits.FOR_THE_DIGEST),
  MARKET_RESOLVED(MailKind.MARKET_RESOLVED, true, Waits.FOR_THE_DIGEST),
  MARKET_DISPUTED(MailKind.MARKET_DISPUTED, true, Waits.FOR_THE_DIGEST),
  MARKET_VOIDED(MailKind.MARKET_VOIDED, true, Waits.FOR_THE_DIGEST),
  WAGER_RECEIPT(MailKind.WAGER_RECEIPT, true, Waits.FOR_THE_MORNING),
  WEEKLY_SUMMARY(MailKind.WEEKLY_SUMMARY, true, Waits.FOR_THE_MORNING),
  DEPOSIT(MailKind.DEPOSIT, true, Waits.FOR_THE_MORNING),
  WITHDRAWAL(MailKind.WITHDRAWAL, true, Waits.FOR_THE_MORNING),
  NEW_LOG_IN(MailKind.NEW_LOG_IN, false, Waits.FOR_THE_MORNING),
  SECURITY(MailKind.SECURITY_NOTICE, true, Waits.FOR_NOTHING);

  /** What a mail of the kind may wait for. */
  private enum Waits {
    FOR_NOTHING,
    FOR_THE_MORNING,
    FOR_THE_DIGEST
  }

  private final MailKind mail;
  private final boolean mailed;
  private final Waits waits;

  NoticeKind(MailKind mail, boolean mailed, Waits waits) {
    this.mail = mail;
    this.mailed = mailed;
    this.waits = waits;
  }

  /** Empty when there is none of this name; capital letters make another name. */
  public static Optional<NoticeKind> parse(String wire) {
    return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public MailKind mail() {
    return mail;
  }

  /** How it goes to those who have not chosen. */
  public Channels usual() {
    return new Channels(mailed, true);
  }

  /** Nobody can turn it off, it wakes people up, and it goes to addresses that are not proven. */
  public boolean compulsory() {
    return waits == Waits.FOR_NOTHING;
  }

  /** Goes into the daily digest of those who want one. */
  public boolean collectable() {
    return waits == Waits.FOR_THE_DIGEST;
  }
}
