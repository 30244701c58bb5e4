package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

  private static final String SECRET = "PREDICTIQ_PLATFORM_SECRET";
  private static final String CONTENT = "a secret that lies in a file, 32+ long";

  @TempDir Path directory;

  @Test
  void a_secret_may_lie_in_a_file() throws IOException {
    Map<String, String> environment =
        Map.of(SECRET + "_FILE", file(CONTENT + "\n"), "REDIS_URL_FILE", file("redis://r:6379"));
    assertThat(SecretFiles.resolved(environment))
        .containsOnly(Map.entry(SECRET, CONTENT), Map.entry("REDIS_URL", "redis://r:6379"));
  }

  @Test
  void what_is_no_secret_keeps_its_name() {
    Map<String, String> environment =
        Map.of("PREDICTIQ_PLATFORM_CLOCK_AHEAD_FILE", "/clock", "MY_FILE", "/mine");
    assertThat(SecretFiles.resolved(environment)).isEqualTo(environment);
  }

  @Test
  void an_empty_name_of_a_file_is_none() {
    assertThat(SecretFiles.resolved(Map.of(SECRET + "_FILE", " "))).isEmpty();
  }

  @Test
  void given_twice_is_a_mistake() throws IOException {
    refuses(Map.of(SECRET, CONTENT, SECRET + "_FILE", file(CONTENT)), "give one of the two");
  }

  @Test
  void a_file_that_is_not_there_is_named_by_its_setting() {
    refuses(Map.of(SECRET + "_FILE", directory.resolve("none").toString()), "names no file");
  }

  private void refuses(Map<String, String> environment, String why) {
    assertThatThrownBy(() -> SecretFiles.resolved(environment))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(SECRET + "_FILE")
        .hasMessageContaining(why)
        .hasMessageNotContaining(CONTENT);
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "secret", ""), content).toString();
  }
}
