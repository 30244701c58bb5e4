package com.predictiq.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.predictiq.launcher.ending.CannotStart;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresProgramsTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, aarch64, linux-arm_64",
    "Mac OS X, x86_64, darwin",
    "Mac OS X, aarch64, darwin"
  })
  void knows_the_platforms_it_is_packed_for(String os, String arch, String platform) {
    assertThat(PostgresPrograms.platform(os, arch)).isEqualTo(platform);
  }

  @Test
  void names_the_way_out_where_none_is_packed() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> PostgresPrograms.unpacked(directory, directory))
        .withMessageContaining("DATABASE_URL");
  }

  @Test
  void runs_as_somebody_else_where_it_would_be_root() {
    List<String> command = List.of("postgres", "--version");
    assertThat(Unprivileged.AS_IS.command(command)).isEqualTo(command);
    assertThat(Unprivileged.NAMESPACE.command(command))
        .containsExactly("unshare", "--user", "postgres", "--version");
    assertThat(Unprivileged.NOBODY.command(command))
        .startsWith("setpriv", "--reuid=65534")
        .endsWith("postgres", "--version");
  }
}
