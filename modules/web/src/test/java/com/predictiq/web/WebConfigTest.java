package com.predictiq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebConfigTest {

  @Test
  void is_closed_to_other_origins_by_default() {
    WebConfig config = WebConfig.from(TestConfig.defaults());
    assertThat(config.origins()).isEmpty();
    assertThat(config.https()).isEmpty();
    assertThat(config.metricsToken()).isEmpty();
  }

  @Test
  void takes_exact_origins() {
    assertThat(with("cors-origins", "https://app.example.org, http://localhost:3000").origins())
        .containsExactlyInAnyOrder("https://app.example.org", "http://localhost:3000");
  }

  @ParameterizedTest
  @CsvSource({
    "cors-origins, *",
    "cors-origins, null",
    "cors-origins, https://*.example.org",
    "cors-origins, https://app.example.org/",
    "cors-origins, app.example.org",
    "cors-origins, HTTPS://APP.EXAMPLE.ORG",
    "https-redirect-to, http://example.org",
    "https-redirect-to, https://example.org/app",
    "metrics-token, short",
    "access-log, perhaps",
  })
  void a_bad_value_names_its_key(String name, String value) {
    assertThatThrownBy(() -> with(name, value))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.web." + name);
  }

  private static WebConfig with(String name, String value) {
    return WebConfig.from(TestConfig.defaults().with("predictiq.web." + name, value));
  }
}
