package com.predictiq.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What members are told about; each kind with its mail and with what that may wait for. */
public enum NoticeKind {
  MARKET_OPENED(MailKind.MARKET_OPENED, Waits.FOR_THE_DIGEST),
  MARKET_CLOSING(MailKind.MARKET_CLOSING, Waits.FOR_THE_DIGEST),
  MARKET_RESOLVED(MailKind.MARKET_RESOLVED, Waits.FOR_THE_DIGEST),
  MARKET_DISPUTED(MailKind.MARKET_DISPUTED, Waits.FOR_THE_DIGEST),
  MARKET_VOIDED(MailKind.MARKET_VOIDED, Waits.FOR_THE_DIGEST),
  WAGER_RECEIPT(MailKind.WAGER_RECEIPT, Waits.FOR_THE_MORNING),
  WEEKLY_SUMMARY(MailKind.WEEKLY_SUMMARY, Waits.FOR_THE_MORNING),
  DEPOSIT(MailKind.DEPOSIT, Waits.FOR_THE_MORNING),
  WITHDRAWAL(MailKind.WITHDRAWAL, Waits.FOR_THE_MORNING),
  SECURITY(MailKind.SECURITY_NOTICE, Waits.FOR_NOTHING);

  /** What a mail of the kind may wait for. */
  private enum Waits {
    FOR_NOTHING,
    FOR_THE_MORNING,
    FOR_THE_DIGEST
  }

  private final MailKind mail;
  private final Waits waits;

  NoticeKind(MailKind mail, Waits waits) {
    this.mail = mail;
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

  /** How it goes to those who have not chosen: by mail, and in the list here. */
  public Channels usual() {
    return new Channels(true, true);
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
