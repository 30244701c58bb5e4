package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Who cares about a market hears what became of it: here, and by mail where they want it. */
@WithRehearsal
class NotificationScenario {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String RESOLVED = "Resolved: How does this rehearsal end?";

  private final Rehearsal rehearsal;
  private final LifeMember creator;
  private final LifeMember ann;
  private final LifeMember bob;

  NotificationScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.creator = LifeMember.joins(rehearsal);
    this.ann = LifeMember.joins(rehearsal);
    this.bob = LifeMember.joins(rehearsal);
  }

  @Test
  void a_follower_and_a_holder_hear_of_the_result_as_they_wish() {
    verified(ann);
    verified(bob);
    LifeMember cat = verified(LifeMember.joins(rehearsal));
    Life life = Life.between(rehearsal, creator);
    awaitThatItsOpeningIsOldNews(life);
    ann.visitor().call("PUT", life.at("follow"), BodyPublishers.noBody()).is(204);
    cat.visitor().call("PUT", life.at("follow"), BodyPublishers.noBody()).is(204);
    life.stakes(bob, 0, "10.00");
    life.closes().isProposed(0);
    Duration window = Duration.ofHours(73);
    chooses(bob, quietAround(rehearsal.now().plus(window)), "");
    chooses(cat, "", row("market_resolved", false, false));
    rehearsal.pass(window);
    life.endsAs("RESOLVED");

    JsonNode told = awaitNotice(ann, life, "market_resolved");
    assertThat(told.path("headline").asText()).isEqualTo(RESOLVED);
    assertThat(told.path("text").asText()).isEqualTo("The result is Yes.");
    String mail = mailbox(ann).awaited(RESOLVED);
    assertThat(mail).contains("The result is: Yes.", life.id());

    awaitNotice(bob, life, "market_resolved"); // it is quiet where he is: here, and not by mail
    assertThat(mailbox(bob).newest(RESOLVED)).isEmpty();
    assertThat(notices(cat)).noneMatch(notice -> concerns(notice, life, "market_resolved"));
    rehearsal.pass(Duration.ofHours(4));
    rehearsal.operator().post("/api/v1/admin/jobs/mail.mails-notices/run").is(202);
    assertThat(mailbox(bob).awaited(RESOLVED)).contains(life.id());
    assertThat(mailbox(cat).newest(RESOLVED)).isEmpty();

    reads(ann, told);
    leaves(mail);
  }

  @Test
  void a_forgotten_password_is_replaced_by_whoever_reads_the_mail() {
    SomeMember account = ann.account();
    Answer known = asksForALink(account.email());
    assertThat(asksForALink("nobody-" + account.email()).text()).isEqualTo(known.text());
    String mail = mailbox(ann).awaited("Choose a new password");
    String token = NotificationMailbox.after("#reset=", mail);
    String other = "an entirely different one";
    sets(token, "short").is(400);
    sets(token, other).is(204);
    sets(token, other).is(422);
    rehearsal.visitor().post("/api/v1/auth/login", account.login()).is(401);
    rehearsal
        .visitor()
        .post("/api/v1/auth/login", new SomeMember(account.email(), other).login())
        .is(200);
    assertThat(mailbox(ann).awaited("Your password was changed")).contains("If it was not you");
  }

  @Test
  void wishes_are_checked_and_warnings_stay() {
    puts(bob, "{\"locale\":\"xx-\",\"time_zone\":\"Mars\",\"digest\":{\"mode\":\"often\"}}")
        .is(400);
    puts(bob, settings("", row("security", false, true))).is(422);
    Answer asked = bob.visitor().get("/api/v1/members/me/notifications").is(200);
    assertThat(asked.header("ETag")).isPresent();
    assertThat(asked.json().path("kinds")).hasSizeGreaterThan(8);
    rehearsal.visitor().get("/api/v1/members/me/notifications").is(401);
    rehearsal.visitor().get("/api/v1/members/me/notices").is(401);
    bob.visitor().get("/api/v1/members/me/notices?unread=perhaps").is(400);
    bob.visitor().post("/api/v1/members/me/notices/read", "{}").is(400);
    bob.visitor().post("/api/v1/members/me/notices/read", "{\"until\":\"x\"}").is(404);
    rehearsal.visitor().get("/api/v1/notices/unsubscribe?token=forged").is(422);
    assertThat(bob.visitor().get("/api/v1/members/me/export").is(200).text())
        .contains("\"notices\"", "\"notification_settings\"");
  }

  /** What is due together goes together, in one mail about both. */
  private void awaitThatItsOpeningIsOldNews(Life life) {
    String told =
        "select count(*) from mail.announcements where finished_at is not null and subject = '%s'";
    await()
        .atMost(SOON)
        .until(() -> ExchangeDatabase.of(rehearsal).value(told.formatted(life.id())), "1"::equals);
  }

  private LifeMember verified(LifeMember member) {
    String mail = mailbox(member).awaited("Please confirm your address");
    String token = NotificationMailbox.after("#verify=", mail);
    String body = "{\"token\":\"%s\"}".formatted(token);
    rehearsal.visitor().post("/api/v1/auth/verification/confirm", body).is(204);
    rehearsal.visitor().post("/api/v1/auth/verification/confirm", body).is(422);
    assertThat(
            member
                .visitor()
                .get("/api/v1/members/me/notifications")
                .is(200)
                .field("address_verified"))
        .isEqualTo("true");
    return member;
  }

  private void reads(LifeMember member, JsonNode notice) {
    long before = unread(member);
    String body = "{\"notices\":[\"%s\"]}".formatted(notice.path("id").asText());
    member.visitor().post("/api/v1/members/me/notices/read", body).is(200);
    assertThat(unread(member)).isEqualTo(before - 1);
  }

  private void leaves(String mail) {
    String token = NotificationMailbox.after("/api/v1/notices/unsubscribe?token=", mail);
    rehearsal.visitor().post("/api/v1/notices/unsubscribe?token=" + token).is(200);
    JsonNode kinds =
        ann.visitor().get("/api/v1/members/me/notifications").is(200).json().path("kinds");
    for (JsonNode row : kinds) {
      if (row.path("kind").asText().equals("market_resolved")) {
        assertThat(row.path("mail").asBoolean()).isFalse();
        assertThat(row.path("in_app").asBoolean()).isTrue();
      }
    }
  }

  private JsonNode awaitNotice(LifeMember member, Life life, String kind) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> notices(member).stream().anyMatch(notice -> concerns(notice, life, kind)));
    return notices(member).stream()
        .filter(notice -> concerns(notice, life, kind))
        .findFirst()
        .orElseThrow();
  }

  private static boolean concerns(JsonNode notice, Life life, String kind) {
    return notice.path("kind").asText().equals(kind)
        && notice.path("market").asText().equals(life.id());
  }

  private static List<JsonNode> notices(LifeMember member) {
    JsonNode page = member.visitor().get("/api/v1/members/me/notices?limit=100").is(200).json();
    return StreamSupport.stream(page.path("items").spliterator(), false).toList();
  }

  private static long unread(LifeMember member) {
    return member
        .visitor()
        .get("/api/v1/members/me/notices")
        .is(200)
        .json()
        .at("/unread/count")
        .asLong();
  }

  private void chooses(LifeMember member, String quiet, String rows) {
    puts(member, settings(quiet, rows)).is(200);
  }

  private static Answer puts(LifeMember member, String json) {
    return member
        .visitor()
        .with("Content-Type", "application/json")
        .call("PUT", "/api/v1/members/me/notifications", BodyPublishers.ofString(json));
  }

  private static String settings(String quiet, String rows) {
    return """
    {"locale":"en","time_zone":"UTC",%s"digest":{"mode":"at_once","at":"08:00"},"kinds":[%s]}\
    """
        .formatted(quiet, rows);
  }

  private static String row(String kind, boolean mail, boolean inApp) {
    return "{\"kind\":\"%s\",\"mail\":%s,\"in_app\":%s}".formatted(kind, mail, inApp);
  }

  /** From an hour before to two hours after. */
  private static String quietAround(Instant time) {
    LocalTime wall = time.atZone(ZoneOffset.UTC).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return "\"quiet_hours\":{\"from\":\"%s\",\"until\":\"%s\"},"
        .formatted(wall.minusHours(1), wall.plusHours(2));
  }

  private Answer asksForALink(String email) {
    return rehearsal
        .visitor()
        .post("/api/v1/auth/password-reset", "{\"email\":\"%s\"}".formatted(email))
        .is(202);
  }

  private Answer sets(String token, String password) {
    return rehearsal
        .visitor()
        .post(
            "/api/v1/auth/password-reset/confirm",
            "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password));
  }

  private NotificationMailbox mailbox(LifeMember member) {
    return new NotificationMailbox(rehearsal, member.account().email());
  }
}
