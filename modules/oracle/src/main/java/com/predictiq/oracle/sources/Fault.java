package com.predictiq.oracle.sources;

import java.util.Locale;

/** What can be wrong with an answer, or with getting one. A small set: it labels a metric. */
public enum Fault {
  /** Nothing was sent for a feed that was asked for, or a needed field of it is not there. */
  MISSING,
  /** It is there and is no whole number, no decimal, no time. */
  NOT_A_NUMBER,
  /** Zero or below. */
  NOT_POSITIVE,
  /** A number that no price, exponent or time can have. */
  ABSURD,
  /** Published later than it was received. */
  FROM_THE_FUTURE,
  /** Asked for the first price from a time on, the source named one that is not. */
  NOT_THE_FIRST,

  TIMED_OUT,
  UNREACHABLE,
  BAD_STATUS,
  RATE_LIMITED,
  TOO_LARGE,
  NOT_JSON,
  /** The breaker is open: it failed too often and is left alone for a while. */
  LEFT_ALONE,
  /** As many questions as it may be asked at once are on their way. */
  BUSY;

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
