package com.predictiq.mail.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.mail.carriers.CarriersConfig.Carrier;
import com.predictiq.platform.Settings;
import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersConfigTest {

  private static final TestConfig BOTH =
      TestConfig.defaults()
          .with("predictiq.mail.provider", "sendgrid, smtp")
          .with("predictiq.mail.smtp-host", "mail.example.org")
          .with("predictiq.mail.sendgrid-key", "SG.x");

  @Test
  void the_defaults_need_no_provider() {
    CarriersConfig config = read(TestConfig.defaults());
    assertThat(config.order()).containsExactly(Carrier.LOCAL);
    assertThat(config.smtp()).isEmpty();
    assertThat(config.sendGrid()).isEmpty();
  }

  @Test
  void a_server_and_a_sender_are_enough_for_smtp() {
    SmtpConfig smtp =
        read(TestConfig.defaults()
                .with("predictiq.mail.provider", "smtp")
                .with("predictiq.mail.smtp-host", "mail.example.org")
                .with("predictiq.mail.from-address", "house@example.org"))
            .smtp()
            .orElseThrow();
    assertThat(smtp.port()).isEqualTo(587);
    assertThat(smtp.security()).isEqualTo(SmtpConfig.Security.STARTTLS);
    assertThat(smtp.logsIn()).isFalse();
    assertThat(smtp).hasToString("mail.example.org:587");
  }

  @Test
  void a_key_and_a_sender_are_enough_for_sendgrid() {
    SendGridConfig sendGrid =
        read(TestConfig.defaults()
                .with("predictiq.mail.provider", "sendgrid")
                .with("predictiq.mail.sendgrid-key", "SG.x")
                .with("predictiq.mail.from-address", "house@example.org"))
            .sendGrid()
            .orElseThrow();
    assertThat(sendGrid).hasToString("https://api.sendgrid.com/v3/mail/send");
    assertThat(sendGrid.key()).isEqualTo("SG.x");
  }

  @Test
  void several_are_asked_in_their_order() {
    assertThat(read(BOTH).order()).containsExactly(Carrier.SENDGRID, Carrier.SMTP);
  }

  @ParameterizedTest
  @CsvSource({
    "provider, pigeon",
    "provider, ','",
    "provider, 'smtp,smtp'",
    "provider, 'local,smtp'",
    "smtp-host, ''",
    "smtp-port, 0",
    "smtp-security, perhaps",
    "smtp-password, alone",
    "smtp-timeout-seconds, 61",
    "smtp-rate-per-second, 0",
    "sendgrid-key, ''",
    "sendgrid-url, ''",
    "sendgrid-url, ftp://x.example",
    "sendgrid-url, api.sendgrid.com",
    "sendgrid-url, 'https://a b'",
    "sendgrid-timeout-seconds, 0",
    "sendgrid-rate-per-second, 0",
  })
  void a_bad_value_names_its_key(String name, String value) {
    String key = "predictiq.mail." + name;
    assertThatThrownBy(() -> read(BOTH.with(key, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(key);
  }

  private static CarriersConfig read(TestConfig config) {
    return CarriersConfig.from(Settings.of(config, "mail"));
  }
}
