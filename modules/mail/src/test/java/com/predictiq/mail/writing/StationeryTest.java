package com.predictiq.mail.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.mail.MailKind;
import com.predictiq.mail.writing.Fixtures.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StationeryTest {

  private static final List<String> LOCALES = List.of("en", "de");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String HOSTILE =
      "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&{{house_url}}{{{body}}}$1\\";
  private static final Stationery.House HOUSE =
      new Stationery.House("PredictIQ", "http://localhost:8080");

  private final Stationery stationery = new Stationery();

  /** To accept what the templates say, run with {@code -Dpredictiq.golden=write}. */
  @ParameterizedTest
  @MethodSource("cases")
  void every_template_reads_as_it_was_agreed(Case fixture) throws IOException {
    for (String locale : LOCALES) {
      Path file = GOLDEN.resolve(locale).resolve(fixture.kind().slug() + "." + fixture.name());
      String paper = onPaper(write(fixture.kind(), locale, fixture.variables()));
      if ("write".equals(System.getProperty("predictiq.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, paper);
      }
      assertThat(paper).isEqualTo(Files.exists(file) ? Files.readString(file) : "(no such file)");
    }
  }

  @Test
  void every_golden_file_has_its_fixture() throws IOException {
    List<String> expected =
        cases().map(fixture -> fixture.kind().slug() + "." + fixture.name()).sorted().toList();
    for (String locale : LOCALES) {
      try (Stream<Path> files = Files.list(GOLDEN.resolve(locale))) {
        assertThat(files.map(file -> file.getFileName().toString()).sorted()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_is_written_in_both_languages(MailKind kind) {
    for (String locale : LOCALES) {
      Case fixture = Fixtures.of(kind).findFirst().orElseThrow();
      assertThat(write(kind, locale, fixture.variables()).locale()).isEqualTo(locale);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_variable_that_is_missing_is_a_mistake(Case fixture) {
    for (String missing : fixture.variables().keySet()) {
      Map<String, Object> variables = new HashMap<>(fixture.variables());
      variables.remove(missing);
      assertThatThrownBy(() -> write(fixture.kind(), "en", variables))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(missing);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_variable_nobody_asked_for_is_a_mistake(Case fixture) {
    Map<String, Object> variables = new HashMap<>(fixture.variables());
    variables.put("colour", "blue");
    assertThatThrownBy(() -> write(fixture.kind(), "en", variables))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void no_variable_can_write_html(Case fixture) {
    for (String locale : LOCALES) {
      String calm = write(fixture.kind(), locale, fixture.variables()).html();
      String html =
          write(fixture.kind(), locale, replaced(fixture.variables(), any -> HOSTILE)).html();
      assertThat(html).doesNotContain("<script", "<img");
      assertThat(html.chars().filter(letter -> letter == '<' || letter == '"').count())
          .isEqualTo(calm.chars().filter(letter -> letter == '<' || letter == '"').count());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void no_variable_can_begin_another_header(Case fixture) {
    Written written =
        write(
            fixture.kind(),
            "en",
            replaced(fixture.variables(), text -> "x\r\nBcc: eve@example.org\u2028\u0000" + text));
    assertThat(written.subject() + written.preheader()).doesNotContainPattern("[\\p{Cntrl}\u2028]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "https://x.example\r\nBcc: eve@example.org",
        "https://x.example/\" onclick=\"x",
        "https://x.example/<b>",
        "//x.example",
        "data:text/html,x",
        "https://",
        "mailto:eve@example.org",
        ""
      })
  void what_is_called_a_url_is_one(String url) {
    assertThatThrownBy(
            () ->
                write(
                    MailKind.CONFIRM_SUBSCRIPTION,
                    "en",
                    Map.of("confirm_url", url, "valid_hours", "24")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("confirm_url");
  }

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "de, de",
    "de-AT, de",
    "DE, de",
    "fr, en",
    "'', en",
    "../../etc, en",
    "en_US, en",
    "de-x-../../, de",
  })
  void the_nearest_language_is_taken(String asked, String given) {
    Case fixture = Fixtures.of(MailKind.WELCOME).findFirst().orElseThrow();
    assertThat(write(MailKind.WELCOME, asked, fixture.variables()).locale()).isEqualTo(given);
  }

  @ParameterizedTest
  @EnumSource
  void the_layout_says_where_to_leave_when_there_is_something_to_leave(MailKind kind) {
    Case fixture = Fixtures.of(kind).findFirst().orElseThrow();
    Written written = write(kind, "en", fixture.variables());
    assertThat(written.text().contains("Leave: http")).isEqualTo(kind.leavable());
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_can_be_looked_at_before_anybody_gets_it(MailKind kind) {
    for (String locale : LOCALES) {
      Written sample = stationery.sample(kind, locale, HOUSE);
      assertThat(sample.locale()).isEqualTo(locale);
      assertThat(sample.subject() + sample.text() + sample.html()).doesNotContain("{{");
    }
  }

  @Test
  void who_cannot_leave_is_given_no_link() {
    assertThatThrownBy(
            () ->
                write(
                    MailKind.PROVIDER_TEST,
                    "en",
                    Map.of("sent_at", "now", "unsubscribe_url", "https://x.example")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unsubscribe_url");
  }

  static Stream<Case> cases() {
    return Fixtures.all();
  }

  private Written write(MailKind kind, String locale, Map<String, Object> variables) {
    return stationery.write(kind, locale, variables, HOUSE);
  }

  /** Every text in them, but what must be a URL to get as far as the template. */
  private static Map<String, Object> replaced(
      Map<String, Object> variables, UnaryOperator<String> with) {
    Map<String, Object> replaced = new HashMap<>();
    variables.forEach(
        (name, value) -> {
          if (value instanceof List<?> items) {
            replaced.put(
                name, items.stream().map(item -> replaced(Sheet.item(item), with)).toList());
          } else {
            boolean stays = name.endsWith("_url") || value instanceof Boolean;
            replaced.put(name, stays ? value : with.apply(String.valueOf(value)));
          }
        });
    return replaced;
  }

  /** All that the recipient reads, on one sheet. */
  private static String onPaper(Written written) {
    return "Subject: "
        + written.subject()
        + "\nPreheader: "
        + written.preheader()
        + "\n\n--- text\n"
        + written.text()
        + "--- html\n"
        + written.html();
  }
}
