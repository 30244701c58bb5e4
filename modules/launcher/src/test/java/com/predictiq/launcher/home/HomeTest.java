package com.predictiq.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir private Path directory;

  @Test
  void makes_its_directory() {
    assertThat(Home.at(directory.resolve("deep/home")).directory()).isDirectory();
  }

  @Test
  void says_which_setting_to_change_when_it_cannot_be_made() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Home.at(file.resolve("home")))
        .withMessageContaining("PREDICTIQ_HOME")
        .withMessageContaining(file.toString());
  }

  @Test
  void keeps_a_secret_for_ever_and_for_its_owner_only() throws IOException {
    Home home = Home.at(directory);
    String secret = home.secret("admin-key");
    assertThat(secret).matches("[0-9a-f]{64}");
    assertThat(Home.at(directory).secret("admin-key")).isEqualTo(secret);
    assertThat(home.secret("other")).isNotEqualTo(secret);
    assertThat(Files.getPosixFilePermissions(directory.resolve("admin-key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void is_used_by_one_launcher_at_a_time() {
    Home home = Home.at(directory);
    try (HomeLock held = HomeLock.take(home, Duration.ZERO)) {
      assertThat(HomeLock.isHeld(home)).isTrue();
      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(() -> HomeLock.take(home, Duration.ofMinutes(1)))
          .withMessageContaining("process " + ProcessHandle.current().pid())
          .withMessageContaining("PREDICTIQ_HOME");
      held.sayStopping();
      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(() -> HomeLock.take(home, Duration.ofMillis(60)));
    }
    assertThat(HomeLock.isHeld(home)).isFalse();
    HomeLock.take(home, Duration.ZERO).close();
  }
}
