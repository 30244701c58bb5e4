package com.predictiq.mail.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.carriers.NotCarried.Because;
import com.predictiq.platform.Dependency;
import com.predictiq.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real HTTP, with somebody who answers as SendGrid does. */
class SendGridProviderIT {

  private static final UUID ID = new UUID(1, 2);

  private final SettableClock clock = new SettableClock();

  @Test
  void hands_the_mail_over_as_their_api_wants_it() {
    try (StandInForSendGrid there = new StandInForSendGrid(202)) {
      provider(there, StandInForSendGrid.KEY).carry(message("<p>Grüße</p>"));
      Map<?, ?> body = there.received.get(0).body();
      assertThat(body.get("subject")).isEqualTo("Grüße — welcome");
      assertThat(body.get("from"))
          .isEqualTo(Map.of("email", "no-reply@predictiq.example", "name", "PredictIQ"));
      assertThat(body.get("personalizations"))
          .isEqualTo(
              List.of(
                  Map.of(
                      "to", List.of(Map.of("email", "ada@example.org")),
                      "custom_args", Map.of("mail_id", ID.toString(), "kind", "WELCOME"))));
      assertThat(body.get("content"))
          .isEqualTo(
              List.of(
                  Map.of("type", "text/plain", "value", "Grüße\n"),
                  Map.of("type", "text/html", "value", "<p>Grüße</p>")));
      assertThat(body.get("headers").toString())
          .contains("Message-ID=<1@predictiq.example>", "List-Unsubscribe=<https://x.example>");
      assertThat(body.get("tracking_settings").toString()).doesNotContain("true");
    }
  }

  @Test
  void is_up_after_a_mail_was_taken_and_was_not_called_to_be_asked() {
    try (StandInForSendGrid there = new StandInForSendGrid(202)) {
      SendGridProvider provider = provider(there, StandInForSendGrid.KEY);
      assertThat(provider.standing().status()).isEqualTo(Dependency.Status.UP);
      assertThat(there.received).isEmpty();
      provider.carry(message("x"));
      assertThat(provider.standing().status()).isEqualTo(Dependency.Status.UP);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "413, REFUSED",
    "403, UNREACHABLE",
    "429, UNREACHABLE",
    "500, UNREACHABLE",
    "503, UNREACHABLE",
  })
  void a_no_is_understood(int status, Because because) {
    try (StandInForSendGrid there = new StandInForSendGrid(status)) {
      NotCarried no = refused(provider(there, StandInForSendGrid.KEY), message("x"));
      assertThat(no.because()).isEqualTo(because);
      assertThat(no).hasMessageContaining(status + ": {\"errors\"");
    }
  }

  @Test
  void a_wrong_key_is_nobodys_letters_fault() {
    try (StandInForSendGrid there = new StandInForSendGrid(202)) {
      SendGridProvider provider = provider(there, "SG.guess");
      assertThat(refused(provider, message("x")).because()).isEqualTo(Because.UNREACHABLE);
      assertThat(provider.standing().status()).isEqualTo(Dependency.Status.DOWN);
      assertThat(provider.standing().detail().orElseThrow()).doesNotContain("SG.guess");
    }
  }

  @Test
  void a_letter_too_large_is_refused_for_good() {
    try (StandInForSendGrid there = new StandInForSendGrid(202)) {
      NotCarried no =
          refused(provider(there, StandInForSendGrid.KEY), message("x".repeat(200_000)));
      assertThat(no.because()).isEqualTo(Because.REFUSED);
    }
  }

  @Test
  void too_many_says_when_to_come_back() {
    Instant reset = clock.instant().plusSeconds(42);
    try (StandInForSendGrid there =
        new StandInForSendGrid(
            429, Map.of("X-RateLimit-Reset", Long.toString(reset.getEpochSecond())))) {
      NotCarried no = refused(provider(there, StandInForSendGrid.KEY), message("x"));
      assertThat(no.until()).contains(reset);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0", "99999999999999999999", ""})
  void a_time_nobody_can_read_is_none(String reset) {
    try (StandInForSendGrid there =
        new StandInForSendGrid(429, Map.of("X-RateLimit-Reset", reset))) {
      assertThat(refused(provider(there, StandInForSendGrid.KEY), message("x")).until()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {StandInForSendGrid.RESET, StandInForSendGrid.STALL})
  void who_hangs_up_or_falls_silent_may_have_taken_it(int behaviour) {
    try (StandInForSendGrid there = new StandInForSendGrid(behaviour)) {
      assertThatThrownBy(() -> provider(there, StandInForSendGrid.KEY).carry(message("x")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("gave no answer");
      assertThat(there.received).hasSize(1);
    }
  }

  @Test
  void where_nobody_listens_nothing_is_carried() {
    StandInForSendGrid there = new StandInForSendGrid(202);
    there.close();
    assertThat(refused(provider(there, StandInForSendGrid.KEY), message("x")).because())
        .isEqualTo(Because.UNREACHABLE);
  }

  private static NotCarried refused(SendGridProvider provider, Message message) {
    try {
      provider.carry(message);
      throw new AssertionError("it was taken");
    } catch (NotCarried no) {
      return no;
    }
  }

  private SendGridProvider provider(StandInForSendGrid there, String key) {
    return new SendGridProvider(
        new SendGridConfig(
            URI.create(there.url() + "/v3/mail/send"), key, Duration.ofSeconds(1), 100),
        clock);
  }

  private static Message message(String html) {
    return new Message(
        ID,
        MailKind.WELCOME,
        "<1@predictiq.example>",
        new EmailAddress("no-reply@predictiq.example"),
        "PredictIQ",
        new EmailAddress("ada@example.org"),
        "Grüße — welcome",
        "Grüße\n",
        html,
        Map.of("List-Unsubscribe", "<https://x.example>"));
  }
}
