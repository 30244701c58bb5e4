package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsKeptTest {

  /** A Saturday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir private Path directory;

  @Test
  void keeps_seven_days_four_weeks_and_six_months_of_a_year() throws IOException {
    for (int day = 0; day < 365; day++) {
      backup(TODAY.minusDays(day), "021700");
    }
    prune(Map.of());
    assertThat(kept())
        .containsExactly(
            "20261121",
            "20261120",
            "20261119",
            "20261118",
            "20261117",
            "20261116",
            "20261115",
            "20261108",
            "20261101",
            "20261031",
            "20260930",
            "20260831",
            "20260731",
            "20260630");
  }

  @Test
  void keeps_the_newest_of_a_day() throws IOException {
    backup(TODAY, "021700");
    backup(TODAY, "101500");
    prune(Map.of());
    assertThat(directory.resolve("predictiq-20261121T101500Z.key")).exists();
    assertThat(directory.resolve("predictiq-20261121T021700Z.key")).doesNotExist();
    assertThat(directory.resolve("predictiq-20261121T021700Z.dump.enc")).doesNotExist();
  }

  @Test
  void never_removes_the_last_one() throws IOException {
    backup(TODAY.minusYears(3), "021700");
    prune(Map.of("BACKUP_KEEP_DAILY", "0", "BACKUP_KEEP_WEEKLY", "0", "BACKUP_KEEP_MONTHLY", "0"));
    assertThat(kept()).hasSize(1);
  }

  @Test
  void touches_nothing_else() throws IOException {
    Files.writeString(directory.resolve("predictiq-notes.json"), "");
    Files.writeString(directory.resolve("somebody's.dump"), "");
    backup(TODAY, "021700");
    prune(Map.of());
    assertThat(directory.resolve("predictiq-notes.json")).exists();
    assertThat(directory.resolve("somebody's.dump")).exists();
  }

  private void backup(LocalDate day, String time) throws IOException {
    String name = "predictiq-%sT%sZ.".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(day), time);
    for (String part : List.of("dump.enc", "key", "json")) {
      Files.writeString(directory.resolve(name + part), "");
    }
  }

  private void prune(Map<String, String> keep) {
    assertThat(new Script("prune-backups").run(keep, directory)).matches(Script.Ending::isGood);
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".dump.enc"))
          .map(name -> name.substring(10, 18))
          .sorted((one, other) -> other.compareTo(one))
          .toList();
    }
  }
}
