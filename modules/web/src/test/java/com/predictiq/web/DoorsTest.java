package com.predictiq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Asked;
import com.predictiq.platform.ClientAddress;
import com.predictiq.testkit.TestConfig;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters that settings open and shut; the canaries leave them open and are walked through. */
class DoorsTest {

  private static final String APP = "https://app.example.org";
  private static final String EVIL = "https://evil.example";
  private static final String TOKEN = "a-token-of-24-characters!";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @ParameterizedTest
  @ValueSource(strings = {EVIL, "null", APP + ".evil.example", "http://app.example.org", "*"})
  void scripts_of_other_origins_cannot_read(String origin) throws Exception {
    assertThat(crosses(origin, config("cors-origins", APP)).header(ALLOWED)).isEmpty();
    assertThat(crosses(APP, config("cors-origins", APP)).header(ALLOWED)).isEqualTo(APP);
  }

  @Test
  void canary_on_a_list_with_everybody_on_it_evil_reads() throws Exception {
    assertThat(crosses(EVIL, config("cors-origins", APP + "," + EVIL)).header(ALLOWED))
        .isEqualTo(EVIL);
  }

  @Test
  void a_credential_on_the_open_road_is_refused_and_a_reader_is_sent_on() throws Exception {
    WebConfig config = config("https-redirect-to", "https://house.example");
    AtTheDoor shown = plainly("GET", config, "X-API-Key");
    assertThat(shown.isThrough()).isFalse();
    assertThat(shown.status()).isEqualTo(403);
    AtTheDoor reads = plainly("GET", config, "Accept");
    assertThat(reads.status()).isEqualTo(308);
    assertThat(reads.header("Location")).isEqualTo("https://house.example/api/v1/markets?q=x");
    assertThat(plainly("POST", config, "Accept").status()).isEqualTo(403);
  }

  @Test
  void canary_where_nobody_asks_for_https_the_credential_passes_in_the_open() throws Exception {
    WebConfig careless = WebConfig.from(TestConfig.defaults());
    assertThat(plainly("GET", careless, "X-API-Key").isThrough()).isTrue();
    assertThat(plainly("POST", careless, "X-API-Key").isThrough()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/metrics", "/metrics/", "//metrics", "/METRICS", "/%6detrics", "/metrics;a"})
  void a_scrape_without_the_token_sees_nothing(String path) throws Exception {
    WebConfig config = config("metrics-token", TOKEN);
    AtTheDoor none =
        new AtTheDoor("GET", path).meets(new GuardsTheScrape(), Map.of("config", config));
    assertThat(none.isThrough()).isFalse();
    assertThat(none.status()).isEqualTo(401);
    for (String wrong :
        new String[] {"Bearer ", "Bearer " + TOKEN + "x", TOKEN, "bearer " + TOKEN}) {
      assertThat(scrapes(path, config, wrong).isThrough()).as(wrong).isFalse();
    }
    assertThat(scrapes(path, config, "Bearer " + TOKEN).isThrough()).isTrue();
  }

  @Test
  void canary_without_a_token_in_the_settings_everybody_sees_the_numbers() throws Exception {
    WebConfig open = WebConfig.from(TestConfig.defaults());
    assertThat(scrapes("/metrics", open, "Bearer nothing").isThrough()).isTrue();
  }

  private static AtTheDoor crosses(String origin, WebConfig config) throws Exception {
    return new AtTheDoor("GET", "/api/v1/markets")
        .with("Origin", origin)
        .meets(new AnswersOtherOrigins(), Map.of("config", config));
  }

  private static AtTheDoor plainly(String method, WebConfig config, String header)
      throws Exception {
    return new AtTheDoor(method, "/api/v1/markets?q=x")
        .with(header, "x")
        .meets(new SendsToHttps(), Map.of("config", config, "client", new OverHttp()));
  }

  private static AtTheDoor scrapes(String path, WebConfig config, String shown) throws Exception {
    return new AtTheDoor("GET", path)
        .with("Authorization", shown)
        .meets(new GuardsTheScrape(), Map.of("config", config));
  }

  private static WebConfig config(String name, String value) {
    return WebConfig.from(TestConfig.defaults().with("predictiq.web." + name, value));
  }

  /** A trusted proxy that took the caller in without TLS. */
  private static final class OverHttp implements ClientAddress {
    @Override
    public InetAddress of(Asked asked) {
      return InetAddress.getLoopbackAddress();
    }

    @Override
    public Optional<String> scheme(Asked asked) {
      return Optional.of("http");
    }
  }
}
