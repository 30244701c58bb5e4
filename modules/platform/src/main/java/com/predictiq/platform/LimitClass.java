package com.predictiq.platform;

import java.util.Locale;

/** The kinds of thing that have a limit of their own; the numbers are settings. */
public enum LimitClass {
  PUBLIC_READS(Whose.ADDRESS),
  MEMBER_READS(Whose.CALLER),
  WAGERS(Whose.CALLER),
  LOG_IN(Whose.ADDRESS),
  NEWSLETTER(Whose.ADDRESS),
  GDPR(Whose.ADDRESS),
  ADMIN(Whose.CALLER),
  /** Credentials that were no good, at whatever door. */
  GUESSES(Whose.ADDRESS),
  /** Mails to one address, whoever causes them. */
  MAIL(Whose.RECIPIENT);

  /** Whom a limit is for. */
  public enum Whose {
    ADDRESS,
    CALLER,
    RECIPIENT
  }

  private final Whose whose;
  private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

  LimitClass(Whose whose) {
    this.whose = whose;
  }

  public Whose whose() {
    return whose;
  }

  /** As settings and callers know it. */
  public String wire() {
    return wire;
  }
}
