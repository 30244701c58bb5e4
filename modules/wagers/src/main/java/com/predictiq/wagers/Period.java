package com.predictiq.wagers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The time over which members are compared: since ever, or this month or week, in UTC. */
public enum Period {
  ALL,
  MONTH,
  /** Begins on Monday. */
  WEEK;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the one in which this moment lies. */
  public LocalDate since(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return switch (this) {
      case ALL -> LocalDate.EPOCH;
      case MONTH -> day.withDayOfMonth(1);
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    };
  }

  public static Optional<Period> parse(String text) {
    return Arrays.stream(values()).filter(period -> period.wire().equals(text)).findFirst();
  }
}
