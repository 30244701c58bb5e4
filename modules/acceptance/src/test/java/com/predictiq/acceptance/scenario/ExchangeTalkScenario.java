package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said around a market, and how it is looked back at. */
@WithRehearsal
class ExchangeTalkScenario {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Rehearsal rehearsal;
  private final LifeMember creator;
  private final LifeMember ann;
  private final LifeMember bob;

  ExchangeTalkScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.creator = LifeMember.joins(rehearsal);
    this.ann = LifeMember.joins(rehearsal);
    this.bob = LifeMember.joins(rehearsal);
  }

  @Test
  void a_comment_that_three_report_is_hidden() {
    LifeMember cat = LifeMember.joins(rehearsal);
    Life life = Life.between(rehearsal, creator);
    Answer comment = ann.visitor().post(life.at("comments"), "{\"text\":\"Buy my book!\"}").is(201);
    String report = "/api/v1/comments/" + comment.field("id") + "/report";
    for (LifeMember member : List.of(creator, bob, bob)) {
      member.visitor().post(report, "{\"reason\":\"An advertisement.\"}");
    }
    assertThat(rehearsal.visitor().get(life.at("comments")).is(200).text()).contains("Buy my book");
    cat.visitor().post(report, "{\"reason\":\"An advertisement.\"}").is(204);
    JsonNode comments = rehearsal.visitor().get(life.at("comments")).is(200).json();
    assertThat(comments.at("/items/0/state").asText()).isEqualTo("hidden");
    assertThat(comments.toString()).doesNotContain("Buy my book");
  }

  @Test
  void a_clarification_is_added_and_changes_no_word() {
    Life life = Life.between(rehearsal, creator);
    String words = "{\"text\":\"Midnight means midnight in UTC.\"}";
    ann.visitor().post(life.at("clarifications"), words).is(403);
    creator.visitor().post(life.at("clarifications"), words).is(201);
    JsonNode added = rehearsal.visitor().get(life.at("clarifications")).is(200).json();
    assertThat(added.at("/items/0/text").asText()).isEqualTo("Midnight means midnight in UTC.");
    assertThat(added.at("/items/0/by").asText()).isEqualTo("creator");
    assertThat(life.shown().path("title").asText()).isEqualTo("How does this rehearsal end?");
    assertThat(life.events()).containsExactly("DRAFTED", "OPENED", "CLARIFIED");
  }

  @Test
  void a_market_can_be_followed() {
    Life life = Life.between(rehearsal, creator);
    ann.visitor().call("PUT", life.at("follow"), BodyPublishers.noBody()).is(204);
    ann.visitor().call("PUT", life.at("follow"), BodyPublishers.noBody()).is(204);
    assertThat(rehearsal.visitor().get(life.at("follow")).is(200).text()).contains(":1");
    assertThat(ann.visitor().get("/api/v1/members/me/following").is(200).text())
        .contains(life.id());
    ann.visitor().call("DELETE", life.at("follow"), BodyPublishers.noBody()).is(204);
    assertThat(ann.visitor().get("/api/v1/members/me/following").is(200).text())
        .doesNotContain(life.id());
  }

  @Test
  void a_history_a_table_and_a_copy_tell_the_same() {
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "30.00");
    String wager = life.stakes(ann, 1, "10.00").field("id");
    JsonNode history = rehearsal.visitor().get(life.at("history?bucket=1d")).is(200).json();
    JsonNode last = history.path("items").path(history.path("items").size() - 1);
    assertThat(last.path("probabilities").toString()).contains("0.75").contains("0.25");
    assertThat(last.path("volumes").toString()).isEqualTo("[\"30.00\",\"10.00\"]");
    Answer table =
        ann.visitor().with("Accept", "text/csv").get("/api/v1/members/me/wagers").is(200);
    assertThat(table.header("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(table.text().lines()).hasSize(3).anyMatch(line -> line.contains(wager));
    Answer copy = ann.visitor().get("/api/v1/members/me/export").is(200);
    assertThat(copy.json().isObject()).isTrue();
    assertThat(copy.text()).contains(wager, life.id(), ann.account().email());
    assertThat(copy.text()).doesNotContain("argon2").doesNotContain(ann.account().password());
  }

  @Test
  void who_won_most_leads() {
    ann.isGiven("900000.00");
    bob.isGiven("900000.00");
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "900000.00");
    life.stakes(bob, 1, "900000.00"); // nets 877,500.00 each
    life.comesTo(0).isPaidOut("1800000.00", "1755000.00", "45000.00", "0.00", "0.00");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              for (String period : List.of("all", "month", "week")) {
                Answer board = leaderboard(period).is(200);
                assertThat(board.text()).as(period).contains("\"profit\":\"855000.00\"");
                assertThat(board.json().at("/items/0/rank").asInt()).isEqualTo(1);
              }
            });
    leaderboard("day").is(400);
  }

  @Test
  void an_archived_market_is_out_of_the_way_and_still_pays() {
    Life life =
        Life.begins(
            rehearsal, creator, Life.question(rehearsal, "Yes", "No").put("payout", "pull"));
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "100.00");
    life.comesTo(0).isPaidOut("200.00", "195.00", "5.00", "0.00", "0.00");
    String list = "/api/v1/markets?creator=" + creator.id();
    assertThat(rehearsal.visitor().get(list).is(200).text()).contains(life.id());
    rehearsal.pass(Duration.ofDays(31));
    rehearsal.operator().post("/api/v1/admin/jobs/markets.archives-markets/run").is(202);
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !rehearsal.visitor().get(list).is(200).text().contains(life.id()));
    assertThat(rehearsal.visitor().get(list + "&archived=true").is(200).text()).contains(life.id());
    assertThat(life.shown().path("status").asText()).isEqualTo("RESOLVED");
    ann.moving().post(life.at("claim")).is(200);
    assertThat(ann.cash()).isEqualTo("1095.00");
  }

  private Answer leaderboard(String period) {
    return rehearsal.visitor().get("/api/v1/leaderboard?limit=100&period=" + period);
  }
}
