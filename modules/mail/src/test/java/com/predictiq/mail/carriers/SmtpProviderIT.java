package com.predictiq.mail.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.carriers.NotCarried.Because;
import com.predictiq.platform.Dependency;
import com.predictiq.testkit.SettableClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real conversations over a real socket: with a whole mail server, and with one that misbehaves.
 */
class SmtpProviderIT {

  private static final int A_PORT_NOBODY_SERVES = 1;

  private static final Message MESSAGE =
      new Message(
          new UUID(1, 2),
          MailKind.WELCOME,
          "<1@predictiq.example>",
          new EmailAddress("no-reply@predictiq.example"),
          "PredictIQ Börse",
          new EmailAddress("ada@example.org"),
          "Grüße — welcome",
          "Grüße\n.\nfrom a line with a dot\n",
          "<p>Grüße</p>\n",
          Map.of("List-Unsubscribe", "<https://example.org/leave>"));

  @Test
  void the_letter_arrives_as_it_was_written() throws MessagingException, IOException {
    GreenMail server = greenMail(ServerSetup.PROTOCOL_SMTP);
    try (SmtpProvider smtp = provider(server.getSmtp().getPort(), "robot", "secret")) {
      smtp.carry(MESSAGE);
      MimeMessage received = server.getReceivedMessages()[0];
      assertThat(received.getMessageID()).isEqualTo("<1@predictiq.example>");
      assertThat(received.getSubject()).isEqualTo("Grüße — welcome");
      assertThat(received.getFrom()[0].toString()).contains("no-reply@predictiq.example");
      assertThat(received.getAllRecipients()[0]).hasToString("ada@example.org");
      assertThat(received.getHeader("List-Unsubscribe")).contains("<https://example.org/leave>");
      assertThat(received.getSentDate()).isEqualTo(Date.from(SettableClock.START));
      MimeMultipart parts = (MimeMultipart) received.getContent();
      assertThat(parts.getContentType()).startsWith("multipart/alternative");
      assertThat(parts.getBodyPart(0).getContent().toString().lines())
          .containsExactly("Grüße", ".", "from a line with a dot");
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
      assertThat(smtp.standing().status()).isEqualTo(Dependency.Status.UP);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_wrong_password_is_nobodys_letters_fault() {
    GreenMail server = greenMail(ServerSetup.PROTOCOL_SMTP);
    try (SmtpProvider smtp = provider(server.getSmtp().getPort(), "robot", "guess")) {
      assertNotCarried(smtp, Because.UNREACHABLE);
      assertThat(smtp.standing().status()).isEqualTo(Dependency.Status.DOWN);
    } finally {
      server.stop();
    }
  }

  @Test
  void many_letters_go_over_one_connection() {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        SmtpProvider smtp = provider(server.port(), "", "")) {
      for (int i = 0; i < 5; i++) {
        smtp.carry(MESSAGE);
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such mailbox, REFUSED",
    "RCPT, 450 4.2.1 mailbox busy, BUSY",
    "MAIL, 553 sender not allowed, REFUSED",
    "MAIL, 421 too many letters, BUSY",
    "DATA, 554 no, REFUSED",
    "., 552 too large, REFUSED",
    "., 451 try later, BUSY",
  })
  void a_server_that_says_no_is_understood(String command, String reply, Because because) {
    try (ScriptedServer server = new ScriptedServer(Map.of(command, reply));
        SmtpProvider smtp = provider(server.port(), "", "")) {
      assertNotCarried(smtp, because);
    }
  }

  @Test
  void a_server_that_hangs_up_after_the_letter_leaves_it_open_whether_it_was_taken() {
    try (ScriptedServer server = new ScriptedServer(Map.of(".", ""));
        SmtpProvider smtp = provider(server.port(), "", "")) {
      assertThatThrownBy(() -> smtp.carry(MESSAGE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("gave no answer");
    }
  }

  @Test
  void a_server_that_falls_silent_is_not_waited_for_and_not_believed() {
    try (ScriptedServer server = new ScriptedServer(Map.of(".", ScriptedServer.SILENCE));
        SmtpProvider smtp =
            new SmtpProvider(
                new SmtpConfig(
                    "localhost",
                    server.port(),
                    SmtpConfig.Security.NONE,
                    "",
                    "",
                    Duration.ofSeconds(1),
                    20),
                new SettableClock())) {
      assertThatThrownBy(() -> smtp.carry(MESSAGE)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_certificate_nobody_vouches_for_is_not_trusted() {
    GreenMail server = greenMail(ServerSetup.PROTOCOL_SMTPS);
    try (SmtpProvider smtp =
        new SmtpProvider(
            config(server.getSmtps().getPort(), SmtpConfig.Security.TLS, "robot", "secret"),
            new SettableClock())) {
      assertNotCarried(smtp, Because.UNREACHABLE);
    } finally {
      server.stop();
    }
  }

  @Test
  void where_nobody_listens_nothing_is_carried() {
    try (SmtpProvider smtp = provider(A_PORT_NOBODY_SERVES, "", "")) {
      assertNotCarried(smtp, Because.UNREACHABLE);
    }
  }

  @Test
  void nothing_is_sent_in_the_open_where_privacy_was_asked_for() {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        SmtpProvider smtp =
            new SmtpProvider(
                config(server.port(), SmtpConfig.Security.STARTTLS, "", ""), new SettableClock())) {
      assertNotCarried(smtp, Because.UNREACHABLE);
    }
  }

  private static void assertNotCarried(SmtpProvider smtp, Because because) {
    assertThatThrownBy(() -> smtp.carry(MESSAGE))
        .isInstanceOfSatisfying(
            NotCarried.class, no -> assertThat(no.because()).isEqualTo(because));
  }

  private static SmtpProvider provider(int port, String user, String password) {
    return new SmtpProvider(
        config(port, SmtpConfig.Security.NONE, user, password), new SettableClock());
  }

  private static SmtpConfig config(
      int port, SmtpConfig.Security security, String user, String password) {
    return new SmtpConfig("localhost", port, security, user, password, Duration.ofSeconds(5), 20);
  }

  private static GreenMail greenMail(String protocol) {
    GreenMail server = new GreenMail(new ServerSetup(0, "localhost", protocol));
    server.setUser("robot@predictiq.example", "robot", "secret");
    server.start();
    return server;
  }
}
