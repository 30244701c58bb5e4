package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path home;

  @Test
  void says_what_it_can_do_when_asked() {
    assertThat(run(NOW, "help")).isZero();
    assertThat(text(out)).contains("migrate").contains("PREDICTIQ_HOME");
  }

  @Test
  void guesses_the_command_that_was_meant() {
    assertThat(run(NOW, "migrat")).isNotZero();
    assertThat(text(err)).isEqualTo("migrat is not a command; did you mean migrate?\n");
  }

  @Test
  void refuses_a_clock_nobody_can_believe() {
    assertThat(run(Instant.parse("2019-12-31T23:59:59Z"), "run")).isNotZero();
    assertThat(text(err)).contains("The clock of this machine says 2019-12-31T23:59:59Z");
  }

  @Test
  void wants_to_know_how_much_to_roll_back() {
    assertThat(run(NOW, "rollback")).isNotZero();
    assertThat(text(err)).contains("rollback 1");
    assertThat(run(NOW, "rollback", "0")).isNotZero();
    assertThat(run(NOW, "migrate", "now")).isNotZero();
    assertThat(run(NOW, "run", "--port=80")).isNotZero();
    assertThat(text(err)).contains("The command run takes nothing after it");
  }

  @Test
  void wants_to_know_where_to_unpack_to_and_overwrites_nothing() {
    assertThat(run(NOW, "unpack")).isNotZero();
    assertThat(run(NOW, "unpack", home.getParent().toString())).isNotZero();
    assertThat(text(err)).contains("holds something else");
  }

  @Test
  void checks_a_proof_and_says_when_it_is_none() throws IOException {
    Path file = Files.writeString(home.resolve("proof.json"), "{}");
    assertThat(run(NOW, "verify-proof")).isNotZero();
    assertThat(run(NOW, "verify-proof", home.resolve("gone.json").toString())).isNotZero();
    assertThat(run(NOW, "verify-proof", file.toString())).isNotZero();
    assertThat(text(err)).contains("cannot be read").contains("NOT PROVEN.");
  }

  private int run(Instant now, String... arguments) {
    Settings settings = new Settings(Map.of("PREDICTIQ_HOME", home.toString()));
    return new Launcher(settings, InstantSource.fixed(now), stream(out), stream(err))
        .run(List.of(arguments));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
