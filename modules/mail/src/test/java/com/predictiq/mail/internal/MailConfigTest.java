package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailConfigTest {

  @Test
  void the_defaults_need_no_mail_server() {
    MailConfig config = MailConfig.from(TestConfig.defaults());
    assertThat(config.publicUrl()).isEqualTo("http://localhost:8080");
    assertThat(config.from().value()).isEqualTo("no-reply@predictiq.example");
    assertThat(config.fromName()).isEqualTo("PredictIQ");
    assertThat(config.confirmationValid()).isEqualTo(Duration.ofDays(1));
    assertThat(config.recipientHourlyMax()).isEqualTo(10);
    assertThat(config.deliveryInterval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.deliveryThreads()).isEqualTo(2);
    assertThat(config.batchSize()).isEqualTo(50);
    assertThat(config.lease()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.attemptsMax()).isEqualTo(8);
    assertThat(config.retention()).isEqualTo(Duration.ofDays(30));
    assertThat(config.consentsKept()).isEqualTo(Duration.ofDays(1095));
  }

  @Test
  void links_follow_the_port() {
    assertThat(MailConfig.from(TestConfig.defaults().with("PORT", "8181")).publicUrl())
        .isEqualTo("http://localhost:8181");
  }

  @Test
  void a_public_url_may_have_a_path_and_ends_without_a_slash() {
    assertThat(
            MailConfig.from(
                    TestConfig.defaults()
                        .with("predictiq.mail.public-url", "https://example.org/markets//"))
                .publicUrl())
        .isEqualTo("https://example.org/markets");
  }

  @ParameterizedTest
  @CsvSource({
    "public-url, ''",
    "public-url, example.org",
    "public-url, ftp://example.org",
    "public-url, https://example.org?a=b",
    "public-url, https://exa mple.org",
    "from-address, PredictIQ",
    "from-name, ''",
    "from-name, <b>PredictIQ</b>",
    "provider, pigeon",
    "confirmation-valid-hours, 0",
    "recipient-hourly-max, 0",
    "delivery-interval-seconds, 0",
    "delivery-threads, 0",
    "delivery-batch-size, 1001",
    "lease-seconds, 59",
    "attempts-max, 0",
    "retention-days, 0",
    "messages-kept-days, 0",
    "consents-kept-days, 0",
    "sendgrid-webhook-key, none",
  })
  void a_bad_value_names_its_key(String name, String value) {
    String key = "predictiq.mail." + name;
    assertThatThrownBy(() -> MailConfig.from(TestConfig.defaults().with(key, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(key);
  }
}
