package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaFlagsTest {

  private static final List<String> OURS = List.of("-Xmx512m", "-XX:+UseSerialGC");

  @ParameterizedTest
  @ValueSource(
      strings = {"-Xmx12parsecs", "-XX:+NoSuchFlag", "--nonsense", "-Xms9g", "1g", "-XX:+UseG1GC"})
  void what_java_does_not_start_with_is_refused_by_its_setting(String flags) {
    assertThatThrownBy(
            () -> JavaFlags.check(new Settings(Map.of("PREDICTIQ_JAVA_OPTS", flags)), OURS))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(
            "Setting PREDICTIQ_JAVA_OPTS holds a flag that Java does not start");
    assertThatThrownBy(() -> JavaFlags.check(new Settings(Map.of("JAVA_OPTS", flags)), OURS))
        .hasMessageStartingWith("Setting JAVA_OPTS holds");
  }

  @Test
  void what_it_starts_with_is_not() {
    assertThatCode(() -> check("-Xmx1g -XX:-UseSerialGC -XX:+UseG1GC -Da=b -ea"))
        .doesNotThrowAnyException();
    assertThatCode(() -> check("")).doesNotThrowAnyException();
  }

  /** A debugger would be waited for, and a port be taken before the server can have it. */
  @Test
  void what_acts_at_once_is_left_to_the_server() {
    assertThatCode(() -> check("-agentlib:jdwp=transport=nothing -javaagent:/not/there.jar"))
        .doesNotThrowAnyException();
  }

  private static void check(String flags) {
    JavaFlags.check(new Settings(Map.of("JAVA_OPTS", flags)), OURS);
  }
}
