package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The switches of the house: what they stop, and that nobody's way out is among it. */
@WithRehearsal
class ExchangeSafetyScenario {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String BREAKER = "/api/v1/admin/circuit-breaker";

  private final Rehearsal rehearsal;
  private final LifeMember creator;
  private final LifeMember ann;
  private final LifeMember bob;

  ExchangeSafetyScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.creator = LifeMember.joins(rehearsal);
    this.ann = LifeMember.joins(rehearsal);
    this.bob = LifeMember.joins(rehearsal);
  }

  @AfterEach
  void the_house_is_open_for_the_next() {
    put("CLOSED").is(200);
  }

  @Test
  void a_pause_stops_what_is_new_and_lets_everybody_out() {
    Life life =
        Life.begins(
            rehearsal, creator, Life.question(rehearsal, "Yes", "No").put("payout", "pull"));
    Life later = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "100.00");
    put("PAUSED").is(200);
    isPaused(ann.moving().post(life.at("wagers"), "{\"outcome\":0,\"amount\":\"1.00\"}"));
    isPaused(ann.moving().post("/api/v1/markets", "" + Life.question(rehearsal, "A", "B")));
    life.comesTo(0).isPaidOut("200.00", "195.00", "5.00", "0.00", "0.00");
    ann.moving().post(life.at("claim")).is(200);
    assertThat(ann.cash()).isEqualTo("1095.00");
    later.operates("cancel", "{\"reason\":\"Paused.\"}").is(200);
    put("CLOSED").is(200);
    Life.between(rehearsal, creator).stakes(ann, 0, "1.00");
    assertThat(creator.cash()).isEqualTo("987.00"); // two deposits are back, one is out
  }

  @Test
  void books_that_were_tampered_with_pause_the_house() {
    ExchangeDatabase database = ExchangeDatabase.of(rehearsal);
    Life life = Life.between(rehearsal, creator);
    String change =
        "update ledger.accounts set balance = balance %s 1 where kind = 'cash' and owner_id = '%s'";
    assertThat(database.change(change.formatted("+", ann.id()))).isEqualTo(1);
    try {
      audits();
      await().atMost(SOON).until(() -> state().equals("PAUSED"));
      assertThat(books().path("sound").asBoolean()).isFalse();
      assertThat(books().path("violations").asInt()).isPositive();
      isPaused(bob.moving().post(life.at("wagers"), "{\"outcome\":0,\"amount\":\"1.00\"}"));
    } finally {
      database.change(change.formatted("-", ann.id()));
    }
    audits();
    await().atMost(SOON).until(() -> books().path("sound").asBoolean());
    assertThat(state()).isEqualTo("PAUSED"); // an operator opens again, nobody else
    put("CLOSED").is(200);
    life.stakes(ann, 0, "1000.00");
  }

  @Test
  void a_market_that_was_tampered_with_pauses_the_house() {
    ExchangeDatabase database = ExchangeDatabase.of(rehearsal);
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "100.00");
    String change =
        "update wagers.pools set net = net %1$s 1, fees = fees %2$s 1 where market_id = '%3$s'";
    assertThat(database.change(change.formatted("+", "-", life.id()))).isEqualTo(1);
    try {
      audits();
      await().atMost(SOON).until(() -> state().equals("PAUSED"));
      assertThat(broken("escrow-is-the-pool")).isEqualTo(1);
      assertThat(broken("markets-add-up")).isZero();
      assertThat(rehearsal.operator().get(BREAKER).is(200).text())
          .contains(life.id(), "holds 9750 PLAY, its pool is 9751");
    } finally {
      database.change(change.formatted("-", "+", life.id()));
    }
    audits();
    await().atMost(SOON).until(() -> books().path("sound").asBoolean());
  }

  @Test
  void somebody_frozen_starts_nothing_and_keeps_what_they_have() {
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "100.00");
    String place = "/api/v1/admin/members/" + ann.id();
    rehearsal.operator().post(place + "/freeze", "{\"reason\":\"Being looked at.\"}").is(200);
    Answer refused = ann.moving().post(life.at("wagers"), "{\"outcome\":0,\"amount\":\"1.00\"}");
    assertThat(refused.is(403).json().path("number").asInt()).isEqualTo(151);
    life.comesTo(0).isPaidOut("200.00", "195.00", "5.00", "0.00", "0.00");
    assertThat(ann.cash()).isEqualTo("1095.00");
    rehearsal.operator().post(place + "/unfreeze").is(200);
    Life.between(rehearsal, creator).stakes(ann, 0, "1.00");
  }

  private void audits() {
    rehearsal.operator().post("/api/v1/admin/jobs/ledger.audits-what-is-new/run").is(202);
    rehearsal.operator().post("/api/v1/admin/jobs/ledger.audits-everything/run").is(202);
  }

  private JsonNode books() {
    return rehearsal.visitor().get("/api/v1/ledger/invariants").is(200).json();
  }

  private int broken(String invariant) {
    for (JsonNode one : books().path("invariants")) {
      if (one.path("name").asText().equals(invariant)) {
        return one.path("violations").asInt();
      }
    }
    throw new AssertionError("no invariant is called " + invariant);
  }

  private String state() {
    return rehearsal.operator().get(BREAKER).is(200).field("state");
  }

  private Answer put(String state) {
    String wish = "{\"state\":\"%s\",\"reason\":\"A rehearsal.\"}".formatted(state);
    return rehearsal
        .operator()
        .with("Content-Type", "application/json")
        .call("PUT", BREAKER, BodyPublishers.ofString(wish));
  }

  private static void isPaused(Answer answer) {
    assertThat(answer.is(503).json().path("number").asInt()).as("" + answer).isEqualTo(121);
    assertThat(answer.json().path("retryable").asBoolean()).isTrue();
  }
}
