package com.predictiq.mail.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.SuppressionReason;
import com.predictiq.platform.RequestRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearsSendGridIT {

  private static GivenFeedback given;

  @BeforeAll
  static void open() {
    given = new GivenFeedback();
  }

  @BeforeEach
  void clean() {
    given.clean();
  }

  @AfterAll
  static void close() {
    given.close();
  }

  /** The example by which SendGrid's own libraries are tested. */
  @Test
  void believes_what_the_provider_published() {
    given.clock.set(Instant.ofEpochSecond(1_600_112_502L));
    String body =
        """
        [{"email":"hello@world.com","event":"dropped","reason":"Bounced Address",\
        "sg_event_id":"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA",\
        "sg_message_id":"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0",\
        "smtp-id":"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>","timestamp":1600112492}]\r
        """;
    given
        .ear(
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3G"
                + "Rqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==")
        .told(
            body.getBytes(StandardCharsets.UTF_8),
            "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M"
                + "15TluLtEZtM=",
            "1600112502");
    assertThat(given.reason("hello@world.com")).contains(SuppressionReason.BOUNCE);
  }

  @Test
  void refuses_another_key_a_changed_body_an_old_time_and_nothing() {
    String body = GivenFeedback.event("1", "bounce", given.clock.instant(), "");
    String now = Long.toString(given.clock.instant().getEpochSecond());
    String right = GivenFeedback.signature(GivenFeedback.PAIR, now, body);
    assertRefused(body, GivenFeedback.signature(GivenFeedback.pair("secp256r1"), now, body), now);
    assertRefused(body.replace("ada", "bob"), right, now);
    assertRefused(body, right, Long.toString(given.clock.instant().getEpochSecond() + 1));
    assertRefused(body, "", now);
    assertRefused(body, null, now);
    assertRefused(body, right, null);
    assertRefused(body, right, "now");
    assertRefused(body, "not base64!", now);
    assertThat(given.count("mail.events")).isZero();
    given.ear.told(GivenFeedback.bytes(body), right, now);
    assertThat(given.count("mail.events")).isEqualTo(1);
  }

  @Test
  void refuses_what_was_signed_too_long_ago_or_will_be() {
    String body = GivenFeedback.event("1", "bounce", given.clock.instant(), "");
    for (long seconds : new long[] {-601, 601}) {
      String then = Long.toString(given.clock.instant().getEpochSecond() + seconds);
      assertRefused(body, GivenFeedback.signature(GivenFeedback.PAIR, then, body), then);
    }
    String then = Long.toString(given.clock.instant().getEpochSecond() - 600);
    given.ear.told(
        GivenFeedback.bytes(body), GivenFeedback.signature(GivenFeedback.PAIR, then, body), then);
    assertThat(given.count("mail.events")).isEqualTo(1);
  }

  @Test
  void what_is_told_again_counts_once() {
    String twice = GivenFeedback.event("1", "unsubscribe", given.clock.instant(), "");
    given.tell(twice);
    given.suppressions.lift(new EmailAddress("ada@example.org"));
    given.tell(twice);
    given.tell("[" + GivenFeedback.inner(twice) + "," + GivenFeedback.inner(twice) + "]");
    assertThat(given.count("mail.events")).isEqualTo(1);
    assertThat(given.reason("ada@example.org")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "nonsense", "\"text\"", "", "[{]"})
  void what_is_no_list_of_events_is_refused(String body) {
    String now = Long.toString(given.clock.instant().getEpochSecond());
    assertRefused(
        RequestRefusal.MALFORMED_JSON,
        body,
        GivenFeedback.signature(GivenFeedback.PAIR, now, body),
        now);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[1, null, \"x\", []]",
        "[{\"event\":\"bounce\"}]",
        "[{\"event\":\"bounce\",\"sg_event_id\":\"1\",\"email\":\"a\\r"
            + "\\n"
            + "b@example.org\",\"timestamp\":1}]",
        "[{\"event\":\"bounce\",\"sg_event_id\":\"1\",\"email\":\"a@example.org\",\"timestamp\":1e300}]",
        "[{\"event\":\"bounce\",\"sg_event_id\":\"\",\"email\":\"a@example.org\",\"timestamp\":1}]",
        "[{\"event\":[\"bounce\"],\"sg_event_id\":1,\"email\":{},\"timestamp\":\"soon\"}]"
      })
  void what_is_not_understood_is_passed_over(String body) {
    given.tell(body);
    assertThat(given.count("mail.events")).isZero();
  }

  @Test
  void without_a_key_nobody_is_heard() {
    assertThatThrownBy(() -> given.ear("").told(GivenFeedback.bytes("[]"), "x", "1"))
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.refusal()).isEqualTo(MailRefusal.WEBHOOK_OFF));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA"})
  void a_key_nobody_can_read_stops_the_start(String key) {
    assertThatThrownBy(() -> given.ear(key)).hasMessageContaining("sendgrid-webhook-key");
  }

  @Test
  void a_key_on_another_curve_stops_the_start() {
    String key =
        Base64.getEncoder()
            .encodeToString(GivenFeedback.pair("secp384r1").getPublic().getEncoded());
    assertThatThrownBy(() -> given.ear(key)).hasMessageContaining("P-256");
  }

  private void assertRefused(String body, String signature, String timestamp) {
    assertRefused(MailRefusal.SIGNATURE_INVALID, body, signature, timestamp);
  }

  private void assertRefused(Refusal refusal, String body, String signature, String timestamp) {
    assertThatThrownBy(() -> given.ear.told(GivenFeedback.bytes(body), signature, timestamp))
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
