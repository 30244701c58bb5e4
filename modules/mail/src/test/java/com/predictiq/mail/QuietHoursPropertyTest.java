package com.predictiq.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Around the hours in which clocks are put forward or back, where such rules go wrong. */
class QuietHoursPropertyTest {

  /** An hour, half an hour, at midnight, none at all, and nearly a day ahead. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "America/Santiago",
          "Asia/Kathmandu",
          "Pacific/Kiritimati",
          "UTC");

  @Property(tries = 500)
  void ends_at_the_first_minute_that_is_not_quiet(
      @ForAll("zones") ZoneId zone,
      @ForAll("minutes") int aroundTheChange,
      @ForAll("times") LocalTime from,
      @ForAll("times") LocalTime until) {
    Assume.that(!from.equals(until));
    QuietHours quiet = new QuietHours(from, until);
    Instant time = change(zone).plus(Duration.ofMinutes(aroundTheChange));
    Instant expected = time;
    while (quiet.cover(expected, zone)) {
      expected = expected.plus(Duration.ofMinutes(1));
    }
    assertThat(quiet.over(time, zone)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void a_mail_never_goes_early_nor_while_it_is_quiet(
      @ForAll("zones") ZoneId zone,
      @ForAll("minutes") int aroundTheChange,
      @ForAll("times") LocalTime from,
      @ForAll("times") LocalTime until,
      @ForAll Digest.Mode mode,
      @ForAll("times") LocalTime morning,
      @ForAll NoticeKind kind) {
    Assume.that(!from.equals(until));
    QuietHours quiet = new QuietHours(from, until);
    Manner manner = new Manner("en", zone, java.util.Optional.of(quiet), new Digest(mode, morning));
    Instant now = change(zone).plus(Duration.ofMinutes(aroundTheChange)).plusMillis(7);
    Instant due = manner.mailTime(kind, now);
    assertThat(due).isAfterOrEqualTo(now).isBefore(now.plus(Duration.ofHours(50)));
    assertThat(kind.compulsory() || !quiet.cover(due, zone)).isTrue();
  }

  @Property(tries = 500)
  void mornings_come_every_day_and_monday_once_a_week(
      @ForAll("zones") ZoneId zone,
      @ForAll("minutes") int aroundTheChange,
      @ForAll("times") LocalTime morning) {
    Digest digest = new Digest(Digest.Mode.DAILY, morning);
    Instant now = change(zone).plus(Duration.ofMinutes(aroundTheChange));
    Instant next = digest.next(now, zone);
    assertThat(Duration.between(now, next)).isPositive().isLessThan(Duration.ofHours(26));
    Instant monday = digest.nextWeek(now, zone);
    assertThat(monday.atZone(zone).getDayOfWeek()).isEqualTo(java.time.DayOfWeek.MONDAY);
    assertThat(Duration.between(now, monday)).isPositive().isLessThan(Duration.ofHours(170));
    assertThat(digest.nextWeek(monday, zone)).isAfter(monday.plus(Duration.ofDays(6)));
  }

  private static Instant change(ZoneId zone) {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    ZoneOffsetTransition next = zone.getRules().nextTransition(start);
    return next == null ? start : next.getInstant();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES).map(ZoneId::of);
  }

  /** Before and after the next change of the clocks, and the one after that. */
  @Provide
  Arbitrary<Integer> minutes() {
    int halfAYear = 60 * 24 * 217;
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-2_000, 2_000),
        Arbitraries.integers().between(halfAYear - 2_000, halfAYear + 2_000));
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, 95)
        .map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter));
  }
}
