package com.predictiq.platform.internal;

import static com.predictiq.testkit.SettableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalClockTest {

  private static final Duration SOON = Duration.ofMillis(20);

  @TempDir private Path directory;

  private final SettableClock truth = new SettableClock();
  private Path file;
  private RehearsalClock clock;
  private int writes;

  @BeforeEach
  void make_the_clock() {
    file = directory.resolve("ahead");
    clock = new RehearsalClock(truth, file);
  }

  @Test
  void without_a_file_it_is_the_true_time() {
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void runs_ahead_by_what_the_file_says() throws IOException {
    write("PT72H\n");
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(3)));
  }

  @Test
  void follows_the_file() throws IOException {
    write("PT1H");
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
    write("PT2H");
    Instant later = truth.advance(SOON);
    assertThat(clock.instant()).isEqualTo(later.plus(Duration.ofHours(2)));
  }

  @Test
  void looks_no_more_often_than_fifty_times_a_second() throws IOException {
    assertThat(clock.instant()).isEqualTo(START);
    write("PT1H");
    truth.advance(SOON.minusMillis(1));
    assertThat(clock.instant()).isEqualTo(truth.instant());
    truth.advance(Duration.ofMillis(1));
    assertThat(clock.instant()).isEqualTo(truth.instant().plus(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "72", "tomorrow", "-PT1H", "P9999999D"})
  void what_cannot_be_read_changes_nothing(String text) throws IOException {
    write("PT1H");
    clock.instant();
    write(text);
    truth.advance(SOON);
    assertThat(clock.instant()).isEqualTo(truth.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void a_file_that_is_gone_changes_nothing() throws IOException {
    write("PT1H");
    clock.instant();
    Files.delete(file);
    truth.advance(SOON);
    assertThat(clock.instant()).isEqualTo(truth.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void never_goes_back() throws IOException {
    write("PT2H");
    Instant furthest = clock.instant();
    write("PT1H");
    truth.advance(SOON);
    assertThat(clock.instant()).isEqualTo(furthest);
    truth.advance(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(truth.instant().plus(Duration.ofHours(1)));
  }

  /** Each write is of another second, whatever the file system can tell apart. */
  private void write(String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(++writes)));
  }
}
