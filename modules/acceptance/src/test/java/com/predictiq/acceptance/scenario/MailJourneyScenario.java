package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What somebody goes through who is written to, without a mail server: from joining to being gone.
 */
@WithRehearsal
class MailJourneyScenario {

  private static final String NEWSLETTER = "/api/v1/newsletter/";
  private static final String PRIVACY = NEWSLETTER + "gdpr/";

  private final Rehearsal rehearsal;
  private final String address = "reader-" + UUID.randomUUID() + "@example.org";

  MailJourneyScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  @Test
  void joins_by_two_consents_and_leaves_by_one_click() {
    Visitor reader = rehearsal.visitor().from("203.0.113.1");
    String first =
        reader.post(NEWSLETTER + "subscribe", email(",\"locale\":\"de-AT\"")).is(202).text();
    String asked = mailbox().awaited("Bitte bestätigen");
    reader.get(path(asked, "confirm?token=")).is(200);
    reader.get(path(asked, "confirm?token=")).is(422);
    assertThat(reader.post(NEWSLETTER + "subscribe", email("")).is(202).text()).isEqualTo(first);
    mailbox().awaited("Willkommen");

    String known = ask("DELETE", NEWSLETTER + "unsubscribe", email("")).is(202).text();
    String stranger = "{\"email\":\"nobody-%s\"}".formatted(address);
    assertThat(ask("DELETE", NEWSLETTER + "unsubscribe", stranger).is(202).text()).isEqualTo(known);
    String leaving = mailbox().awaited("Ihr Link zum Abbestellen");
    reader
        .with("Content-Type", "application/x-www-form-urlencoded")
        .call(
            "POST",
            path(leaving, "unsubscribe?token="),
            BodyPublishers.ofString("List-Unsubscribe=One-Click"))
        .is(200);
    assertThat(state()).isEqualTo("UNSUBSCRIBED");

    reader.from("203.0.113.2").post(NEWSLETTER + "subscribe", email("")).is(202);
    reader.get(path(mailbox().awaited("Please confirm"), "confirm?token=")).is(200);
    assertThat(state()).isEqualTo("CONFIRMED");
  }

  @Test
  void reads_an_issue_of_the_newsletter_and_leaves_by_its_link() {
    Visitor reader = rehearsal.visitor().from("203.0.113.8");
    reader.post(NEWSLETTER + "subscribe", email("")).is(202);
    reader.get(path(mailbox().awaited("Please confirm"), "confirm?token=")).is(200);
    String issue =
        """
        {"headline":"The house grows <b>up</b>","summary":"New rooms.","paragraphs":["First.","Second."],
         "links":[{"title":"Rooms","url":"https://example.org/rooms"}]}\
        """;
    String issues = "/api/v1/admin/newsletter/issues";
    rehearsal.visitor().post(issues, issue).is(401);
    rehearsal.operator().post(issues, "{\"headline\":\"a\\nb\",\"paragraphs\":[\" \"]}").is(400);
    rehearsal.operator().post(issues, issue).is(202);
    String mail = mailbox().awaited("The house grows <b>up</b>");
    assertThat(mail).contains("New rooms.", "Second.", "https://example.org/rooms");
    await()
        .untilAsserted(
            () -> {
              JsonNode newest = rehearsal.operator().get(issues).is(200).json().at("/items/0");
              assertThat(newest.path("queued").asLong()).isPositive();
              assertThat(newest.hasNonNull("finished_at")).isTrue();
            });
    reader.get(path(mail, "unsubscribe?token=")).is(200);
    assertThat(state()).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void sees_everything_that_is_kept_and_has_it_erased() {
    Visitor reader = rehearsal.visitor().from("203.0.113.3");
    reader.post(NEWSLETTER + "subscribe", email("")).is(202);
    reader.get(path(mailbox().awaited("Please confirm"), "confirm?token=")).is(200);
    reader.post("/api/v1/waitlist", email("")).is(202);
    reader.post("/api/v1/contact", contact("Ada")).is(202);
    mailbox().awaited("We have your message");

    reader.post(PRIVACY + "request-token", email("")).is(202);
    String mail = mailbox().awaited("Your request about your data");
    String export = NotificationMailbox.after("To see what is kept:\n\n", mail);
    String erase = NotificationMailbox.after("To erase it:\n\n", mail);
    reader.post(PRIVACY + "export", token(erase)).is(422);
    reader = reader.from("203.0.113.4");
    JsonNode kept = reader.post(PRIVACY + "export", token(export)).is(200).json().path("kept");
    for (String part : List.of("subscriptions", "mails", "waitlist", "messages", "consents")) {
      assertThat(kept.path(part)).as(part).isNotEmpty();
    }
    assertThat(kept.path("mails").toString()).doesNotContain("token=");
    reader
        .with("Content-Type", "application/json")
        .call("DELETE", PRIVACY + "delete", BodyPublishers.ofString(token(erase)))
        .is(204);
    assertThatNothingRemains();
    reader.post(PRIVACY + "export", token(export)).is(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | \"ada lovelace\"@example.org",
        "2 | ada@example.org\\r\\nBcc: eve@example.org",
        "3 | ada@[127.0.0.1]",
        "4 | ada@localhost",
        "5 | <ada@example.org>",
        "6 | ada@example.org,eve@example.org",
      })
  void an_address_that_is_more_than_one_is_none(int caller, String wrong) {
    Visitor visitor = rehearsal.visitor().from("198.51.100." + caller);
    String body = "{\"email\":\"%s\"}".formatted(wrong.replace("\"", "\\\""));
    visitor.post(NEWSLETTER + "subscribe", body).is(400);
    visitor.post("/api/v1/waitlist", body).is(400);
    visitor.post(PRIVACY + "request-token", body).is(400);
  }

  @Test
  void hostile_letters_stop_at_the_door() {
    Visitor visitor = rehearsal.visitor().from("203.0.113.5");
    visitor.post("/api/v1/contact", contact("Ada\\r\\nBcc: eve@example.org")).is(400);
    visitor.post("/api/v1/contact", contact("a".repeat(81))).is(400);
    String long320 = "{\"email\":\"%s@%s.org\"}".formatted("a".repeat(64), "b".repeat(251));
    visitor.post(NEWSLETTER + "subscribe", long320).is(400);
    visitor.post("/api/v1/contact", contact("<script>alert(1)</script>")).is(202);
    assertThat(mailbox().awaited("We have your message")).doesNotContain("script", "Hello there");
  }

  @Test
  void a_domain_in_any_script_is_written_to_and_a_throw_away_one_is_not() {
    Visitor visitor = rehearsal.visitor().from("203.0.113.6");
    String local = "reader-" + UUID.randomUUID();
    String said =
        visitor
            .post(NEWSLETTER + "subscribe", "{\"email\":\"%s@bücher.example\"}".formatted(local))
            .is(202)
            .text();
    new NotificationMailbox(rehearsal, local + "@xn--bcher-kva.example").awaited("Please confirm");
    String away = "{\"email\":\"%s@mailinator.com\"}".formatted(local);
    assertThat(visitor.post(NEWSLETTER + "subscribe", away).is(202).text()).isEqualTo(said);
    assertThat(rows("subscribers", local + "@mailinator.com")).isEqualTo("0");
  }

  @Test
  void an_operator_looks_after_it() {
    Visitor operator = rehearsal.operator();
    assertThat(
            operator
                .get("/api/v1/admin/email/preview/password-reset?locale=de")
                .is(200)
                .field("subject"))
        .isEqualTo("Wählen Sie ein neues Passwort");
    operator.get("/api/v1/admin/email/preview/no-such").is(404);
    operator.post("/api/v1/admin/email/test", email("")).is(202);
    mailbox().awaited("A test from");
    assertThat(operator.get("/api/v1/admin/email/analytics?days=2").is(200).json().path("items"))
        .anyMatch(day -> day.path("template").asText().equals("provider-test"));
    operator.get("/api/v1/admin/email/analytics?days=0").is(400);
    operator.get("/api/v1/admin/email/suppressions").is(200);
    operator
        .with("Content-Type", "application/json")
        .call("DELETE", "/api/v1/admin/email/suppressions", BodyPublishers.ofString(email("")))
        .is(404);
    rehearsal.visitor().get("/api/v1/admin/email/suppressions").is(401);
    assertThat(rehearsal.visitor().get("/metrics").is(200).text())
        .contains(
            "mail_queue_depth{", "mail_oldest_seconds", "mail_sent_total{", "mail_send_seconds");
    rehearsal.visitor().post("/webhooks/sendgrid", "[]").is(404);
  }

  @Test
  void the_mailbox_can_be_read_in_a_browser() {
    Answer page = rehearsal.visitor().get("/mailbox.html").is(200);
    assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
    assertThat(page.text()).doesNotContain("<style", "onclick", "style=");
    rehearsal.visitor().get("/mailbox.js").is(200);
    rehearsal.visitor().get("/mailbox.css").is(200);
  }

  /** In no table of mail, but for the emptied mails that still count against the hour. */
  private void assertThatNothingRemains() {
    String tables =
        database()
            .value(
                """
                select string_agg(table_name, ',') from information_schema.tables
                 where table_schema = 'mail'\
                """);
    for (String table : tables.split(",")) {
      if (!table.equals("jobs")) {
        assertThat(rows(table, address)).as(table).isEqualTo("0");
      }
    }
    assertThat(
            database()
                .value(
                    "select count(*) from mail.jobs where recipient = '"
                        + address
                        + "' and (state <> 'CANCELLED' or variables <> '{}')"))
        .isEqualTo("0");
  }

  private String rows(String table, String words) {
    return database()
        .value(
            "select count(*) from mail.%s t where t::text ilike '%%%s%%'".formatted(table, words));
  }

  private String state() {
    return database().value("select state from mail.subscribers where email = '" + address + "'");
  }

  private ExchangeDatabase database() {
    return ExchangeDatabase.of(rehearsal);
  }

  private NotificationMailbox mailbox() {
    return new NotificationMailbox(rehearsal, address);
  }

  private Answer ask(String method, String path, String body) {
    return rehearsal
        .visitor()
        .from("203.0.113.7")
        .with("Content-Type", "application/json")
        .call(method, path, BodyPublishers.ofString(body));
  }

  private String email(String more) {
    return "{\"email\":\"%s\"%s}".formatted(address, more);
  }

  private String contact(String name) {
    return "{\"email\":\"%s\",\"name\":\"%s\",\"subject\":\"S\",\"message\":\"Hello there\"}"
        .formatted(address, name);
  }

  private static String token(String token) {
    return "{\"token\":\"%s\"}".formatted(token);
  }

  private static String path(String mail, String after) {
    return NEWSLETTER + after + NotificationMailbox.after(after, mail);
  }
}
