package com.predictiq.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.Golden;
import com.predictiq.acceptance.documents.ConfigurationPage.Documented;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  @Test
  void the_page_of_modules_is_what_poms_and_classes_say() {
    Golden.hold(Path.of("docs/modules.md"), new ModulesPage().text());
  }

  @Test
  void the_page_of_settings_is_what_launcher_and_modules_say() {
    Golden.hold(Path.of("docs/configuration.md"), ConfigurationPage.text());
  }

  @Test
  void every_setting_says_what_it_means() {
    assertThat(ConfigurationPage.text()).doesNotContain("| |\n");
  }

  @Test
  void a_comment_counts_for_all_keys_below_it() {
    assertThat(
            ConfigurationPage.parse(
                "# Old.\npredictiq.a=1\n# One\n# two.\npredictiq.b=\npredictiq.c=x=y\n"))
        .containsExactly(
            new Documented("predictiq.a", "1", "Old."),
            new Documented("predictiq.b", "", "One two."),
            new Documented("predictiq.c", "x=y", "One two."));
  }
}
