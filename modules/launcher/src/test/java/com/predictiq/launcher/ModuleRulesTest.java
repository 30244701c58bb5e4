package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.launcher.program.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleRulesTest {

  /** Refuses every tone but one, and says which it was told. */
  private static final String ONLY_HIGH =
      """
      String tone = config.getOptionalValue("predictiq.bell.tone", String.class).orElse("none");
      if (!tone.equals("high")) {
        throw new BadSetting("predictiq.bell.tone must be high, not " + tone);
      }
      return new BellConfig(tone);
      """;

  @TempDir private Path root;

  @Test
  void let_through_what_the_module_can_run_with() throws IOException {
    Layout layout = GivenModule.with(root, "predictiq.bell.tone=high\n", ONLY_HIGH);
    assertThatCode(() -> ModuleRules.check(layout, new Settings(Map.of())))
        .doesNotThrowAnyException();
  }

  @Test
  void refuse_with_the_words_of_the_module() throws IOException {
    Layout layout = GivenModule.with(root, "predictiq.bell.tone=high\n", ONLY_HIGH);
    Settings low = new Settings(Map.of("PREDICTIQ_BELL_TONE", "low"));
    assertThatThrownBy(() -> ModuleRules.check(layout, low))
        .rootCause()
        .hasMessage("predictiq.bell.tone must be high, not low");
  }

  @Test
  void refuse_for_the_module_that_has_the_pages_too() throws IOException {
    Layout layout = GivenModule.asPages(root, "predictiq.bell.tone=high\n", ONLY_HIGH);
    Settings low = new Settings(Map.of("PREDICTIQ_BELL_TONE", "low"));
    assertThatThrownBy(() -> ModuleRules.check(layout, low))
        .rootCause()
        .hasMessage("predictiq.bell.tone must be high, not low");
  }

  @Test
  void ask_with_the_default_where_nothing_is_set_and_with_nothing_where_there_is_none()
      throws IOException {
    Layout layout = GivenModule.with(root, "predictiq.bell.tone=\n", ONLY_HIGH);
    assertThatThrownBy(() -> ModuleRules.check(layout, new Settings(Map.of())))
        .hasStackTraceContaining("not none");
  }

  @Test
  void follow_a_default_that_points_to_another_setting() throws IOException {
    Layout layout = GivenModule.with(root, "predictiq.bell.tone=${BELL:low}\n", ONLY_HIGH);
    assertThatThrownBy(() -> ModuleRules.check(layout, new Settings(Map.of())))
        .hasStackTraceContaining("not low");
    assertThatCode(() -> ModuleRules.check(layout, new Settings(Map.of("BELL", "high"))))
        .doesNotThrowAnyException();
  }

  @Test
  void know_that_a_local_run_makes_its_secret() throws IOException {
    Layout layout =
        GivenModule.with(
            root,
            "predictiq.platform.secret=\n",
            """
            if (config.getValue("predictiq.platform.secret", String.class).length() < 32) {
              throw new BadSetting("too short");
            }
            return new BellConfig("high");
            """);
    assertThatCode(() -> ModuleRules.check(layout, new Settings(Map.of())))
        .doesNotThrowAnyException();
    Settings guessable = new Settings(Map.of("PREDICTIQ_PLATFORM_SECRET", "short"));
    assertThatThrownBy(() -> ModuleRules.check(layout, guessable))
        .hasStackTraceContaining("too short");
  }

  @Test
  void leave_to_the_server_what_cannot_be_asked_without_it() throws IOException {
    Layout layout =
        GivenModule.with(root, "", "throw new IllegalStateException(\"no container here\");");
    assertThatCode(() -> ModuleRules.check(layout, new Settings(Map.of())))
        .doesNotThrowAnyException();
  }
}
