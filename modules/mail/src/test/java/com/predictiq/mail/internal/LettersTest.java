package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.mail.EmailAddress;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

  private static final UUID ID = UUID.fromString("0190a2b4-7c00-7000-8000-000000000001");
  private static final Map<Template, Map<String, String>> FIXTURES = fixtures();

  private final Letters letters = new Letters(MailConfig.from(TestConfig.defaults()));

  @ParameterizedTest
  @EnumSource
  void every_template_reads_as_it_was_agreed(Template template) throws IOException {
    Message message = letters.write(job(template, FIXTURES.get(template)));
    assertThat(onPaper(message)).isEqualTo(golden(template));
  }

  @ParameterizedTest
  @EnumSource
  void a_variable_that_is_missing_is_a_mistake(Template template) {
    for (String missing : FIXTURES.get(template).keySet()) {
      Map<String, String> variables = new HashMap<>(FIXTURES.get(template));
      variables.remove(missing);
      assertThatThrownBy(() -> letters.write(job(template, variables)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(missing);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_variable_nobody_asked_for_is_a_mistake(Template template) {
    Map<String, String> variables = new HashMap<>(FIXTURES.get(template));
    variables.put("colour", "blue");
    assertThatThrownBy(() -> letters.write(job(template, variables)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
  }

  @ParameterizedTest
  @EnumSource
  void no_variable_can_write_html(Template template) {
    Map<String, String> variables = new HashMap<>(FIXTURES.get(template));
    variables.replaceAll((name, value) -> "\"'><script>alert(1)</script>&{{x}}$1\\");
    Message message = letters.write(job(template, variables));
    assertThat(message.html())
        .doesNotContain("<script>")
        .contains("&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;{{x}}$1\\");
  }

  @Test
  void no_variable_can_start_a_header() {
    assertThatThrownBy(
            () ->
                letters.write(
                    job(
                        Template.WELCOME,
                        Map.of("unsubscribe_url", "https://x.example\r\nBcc: eve@example.org"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_readers_program_learns_where_to_leave() {
    Message message = letters.write(job(Template.WELCOME, FIXTURES.get(Template.WELCOME)));
    assertThat(message.headers())
        .containsEntry(
            "List-Unsubscribe", "<http://localhost:8080/api/v1/newsletter/unsubscribe?token=T>")
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  private static Map<Template, Map<String, String>> fixtures() {
    Map<Template, Map<String, String>> fixtures = new EnumMap<>(Template.class);
    String newsletter = "http://localhost:8080/api/v1/newsletter/";
    fixtures.put(
        Template.CONFIRM_SUBSCRIPTION,
        Map.of("confirm_url", newsletter + "confirm?token=T", "valid_hours", "24"));
    fixtures.put(Template.WELCOME, Map.of("unsubscribe_url", newsletter + "unsubscribe?token=T"));
    return fixtures;
  }

  private static MailJob job(Template template, Map<String, String> variables) {
    return new MailJob(
        ID,
        "<" + ID + "@predictiq.example>",
        template,
        "en",
        new EmailAddress("ada@example.org"),
        variables,
        template.priority(),
        1,
        SettableClock.START);
  }

  /** All that the recipient gets, on one sheet. */
  private static String onPaper(Message message) {
    StringBuilder paper = new StringBuilder();
    paper.append("Message-ID: ").append(message.messageId()).append('\n');
    paper.append("From: ").append(message.fromName());
    paper.append(" <").append(message.from().value()).append(">\n");
    paper.append("To: ").append(message.to().value()).append('\n');
    paper.append("Subject: ").append(message.subject()).append('\n');
    new TreeMap<>(message.headers())
        .forEach((name, value) -> paper.append(name).append(": ").append(value).append('\n'));
    return paper
        .append("\n--- text\n")
        .append(message.text())
        .append("--- html\n")
        .append(message.html())
        .toString();
  }

  private static String golden(Template template) throws IOException {
    try (InputStream file =
        LettersTest.class.getResourceAsStream("/golden/en/" + template.file() + ".txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
