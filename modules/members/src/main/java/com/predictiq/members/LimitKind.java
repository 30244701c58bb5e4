package com.predictiq.members;

import java.time.Duration;
import java.util.Locale;

/** What a member can limit for themselves, over a time that rolls on. */
public enum LimitKind {
  STAKE_PER_DAY(Duration.ofDays(1)),
  LOSS_PER_WEEK(Duration.ofDays(7));

  private final Duration window;

  LimitKind(Duration window) {
    this.window = window;
  }

  public Duration window() {
    return window;
  }

  /** The form it has in the books, such as {@code stake-per-day}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static LimitKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The name of the field that holds such limits on the wire. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
