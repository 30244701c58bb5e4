package com.predictiq.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * Whether news of markets goes out as it comes or once a day; and the hour of the morning mails:
 * the digest, receipts and, on Mondays, the summary of the week.
 */
public record Digest(Mode mode, LocalTime at) {

  /** How news of markets is mailed. */
  public enum Mode {
    AT_ONCE,
    DAILY
  }

  public static final Digest USUAL = new Digest(Mode.AT_ONCE, LocalTime.of(8, 0));

  /** The next time after this one that the morning mails go. */
  public Instant next(Instant after, ZoneId zone) {
    return strictlyAfter(after, after.atZone(zone).with(at), 1);
  }

  /** The next Monday morning after this time. */
  public Instant nextWeek(Instant after, ZoneId zone) {
    ZonedDateTime monday =
        after.atZone(zone).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(at);
    return strictlyAfter(after, monday, 7);
  }

  private Instant strictlyAfter(Instant after, ZonedDateTime first, int days) {
    ZonedDateTime next = first;
    while (!next.toInstant().isAfter(after)) {
      next = next.plusDays(days).with(at); // a clock put forward may have moved it
    }
    return next.toInstant();
  }
}
