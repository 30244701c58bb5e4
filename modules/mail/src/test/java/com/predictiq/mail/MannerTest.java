package com.predictiq.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MannerTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  @ParameterizedTest
  @CsvSource({
    // winter, summer
    "2026-01-10T20:59:00Z, 2026-01-10T20:59:00Z",
    "2026-01-10T21:00:00Z, 2026-01-11T06:00:00Z",
    "2026-07-10T20:00:00Z, 2026-07-11T05:00:00Z",
    "2026-07-11T04:59:59Z, 2026-07-11T05:00:00Z",
    "2026-07-11T05:00:00Z, 2026-07-11T05:00:00Z",
    // the nights in which clocks are put forward and back
    "2026-03-28T22:30:00Z, 2026-03-29T05:00:00Z",
    "2026-10-24T21:30:00Z, 2026-10-25T06:00:00Z",
  })
  void the_night_is_over_by_the_clock_on_the_wall(Instant time, Instant over) {
    assertThat(NIGHT.over(time, BERLIN)).isEqualTo(over);
  }

  @Test
  void an_end_that_does_not_exist_is_the_moment_the_clock_jumps() {
    QuietHours night = new QuietHours(LocalTime.of(1, 0), LocalTime.of(2, 30));
    assertThat(night.over(Instant.parse("2026-03-29T00:30:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void an_end_that_comes_twice_ends_twice() {
    QuietHours night = new QuietHours(LocalTime.of(1, 0), LocalTime.of(2, 30));
    Instant first = Instant.parse("2026-10-25T00:15:00Z");
    Instant second = Instant.parse("2026-10-25T01:15:00Z");
    assertThat(night.over(first, BERLIN)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(night.over(second, BERLIN)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void quiet_hours_that_never_end_cannot_be() {
    assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void news_wait_for_the_digest_and_money_for_the_morning_alone() {
    Manner daily =
        new Manner(
            "de", BERLIN, Optional.of(NIGHT), new Digest(Digest.Mode.DAILY, LocalTime.of(18, 0)));
    Instant late = Instant.parse("2026-06-01T21:00:00Z");
    assertThat(daily.mailTime(NoticeKind.MARKET_RESOLVED, late))
        .isEqualTo(Instant.parse("2026-06-02T16:00:00Z"));
    assertThat(daily.mailTime(NoticeKind.WITHDRAWAL, late))
        .isEqualTo(Instant.parse("2026-06-02T05:00:00Z"));
    assertThat(daily.mailTime(NoticeKind.SECURITY, late)).isEqualTo(late);
  }

  @Test
  void a_digest_in_quiet_hours_waits_for_their_end() {
    Manner early =
        new Manner(
            "en", BERLIN, Optional.of(NIGHT), new Digest(Digest.Mode.DAILY, LocalTime.of(5, 0)));
    assertThat(early.mailTime(NoticeKind.MARKET_CLOSING, Instant.parse("2026-06-01T10:00:00Z")))
        .isEqualTo(Instant.parse("2026-06-02T05:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_is_usual_until_somebody_chooses(NoticeKind kind) {
    Manner manner = new Manner("en", BERLIN, Optional.empty(), Digest.USUAL);
    assertThat(new NotificationSettings(manner, Map.of()).matrix().get(kind))
        .isEqualTo(kind.usual());
    Channels none = new Channels(false, false);
    assertThat(new NotificationSettings(manner, Map.of(kind, none)).matrix())
        .containsEntry(kind, none)
        .hasSize(NoticeKind.values().length);
  }

  @ParameterizedTest
  @EnumSource
  void whoever_gets_a_mail_can_leave_it_unless_it_is_a_warning(NoticeKind kind) {
    assertThat(kind.mail().leavable()).isEqualTo(!kind.compulsory());
    assertThat(NoticeKind.parse(kind.wire())).contains(kind);
  }
}
