package com.predictiq.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * When somebody does not want to be disturbed, by the clock on their wall: from the first time up
 * to the second, over midnight when that is the earlier one.
 */
public record QuietHours(LocalTime from, LocalTime until) {

  private static final int LOOK_AHEAD_DAYS = 3;

  public QuietHours {
    if (from.equals(until)) {
      throw new IllegalArgumentException("quiet hours must begin and end at different times");
    }
  }

  public boolean cover(Instant time, ZoneId zone) {
    LocalTime wall = time.atZone(zone).toLocalTime();
    return from.isBefore(until)
        ? !wall.isBefore(from) && wall.isBefore(until)
        : !wall.isBefore(from) || wall.isBefore(until);
  }

  /**
   * The first moment from then on that is not quiet; a clock that is put back may lead out of quiet
   * hours, and into them again.
   */
  public Instant over(Instant time, ZoneId zone) {
    if (!cover(time, zone)) {
      return time;
    }
    LocalDate today = time.atZone(zone).toLocalDate();
    ZoneRules rules = zone.getRules();
    Stream<Instant> ends =
        Stream.iterate(today, day -> day.plusDays(1))
            .limit(LOOK_AHEAD_DAYS)
            .flatMap(day -> whenTheWallSays(day.atTime(until), rules));
    Stream<Instant> change =
        Stream.ofNullable(rules.nextTransition(time)).map(ZoneOffsetTransition::getInstant);
    return Stream.concat(ends, change)
        .filter(time::isBefore)
        .filter(end -> !cover(end, zone))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * Once on most days, twice where clocks are put back over it, and where they are put forward over
   * it the moment in which that happens.
   */
  private static Stream<Instant> whenTheWallSays(LocalDateTime local, ZoneRules rules) {
    ZoneOffsetTransition change = rules.getTransition(local);
    if (change != null && change.isGap()) {
      return Stream.of(change.getInstant());
    }
    return rules.getValidOffsets(local).stream().map(local::toInstant).sorted();
  }
}
