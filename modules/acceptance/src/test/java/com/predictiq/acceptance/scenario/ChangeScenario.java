package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Settings that two operators change, in public and not at once. */
@WithRehearsal
class ChangeScenario {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration LOCK = Duration.ofDays(2);
  private static final String LONGEST = "predictiq.markets.dispute-window-max-seconds";
  private static final int TWENTY_DAYS = 1_728_000;

  private final Rehearsal rehearsal;
  private final OperatorBooth booth;
  private final LifeMember creator;

  ChangeScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.booth = new OperatorBooth(rehearsal);
    this.creator = LifeMember.joins(rehearsal);
  }

  @AfterEach
  void the_house_is_open_for_the_next() {
    booth.breaker("CLOSED");
  }

  @Test
  void a_change_reaches_new_markets_after_two_agreed_and_everybody_could_see_it() {
    String there = drafts().is(201).field("id");
    String change = proposes(LONGEST, "1209600");
    assertThat(inPublic(change).path("state").asText()).isEqualTo("PROPOSED");
    assertThat(inPublic(change).has("proposed_by")).isFalse();
    assertThat(booth.post("changes/" + change + "/approve", "").is(409).field("code"))
        .isEqualTo("SECOND_APPROVAL_REQUIRED");
    approves(change);
    assertThat(inPublic(change).path("due_at").asText()).isNotEmpty();
    rehearsal.pass(LOCK.minusHours(1));
    booth.runs("admin.applies-changes");
    assertThat(inPublic(change).path("state").asText()).isEqualTo("APPROVED");
    drafts().is(201);
    isApplied(change);
    try {
      assertThat(drafts().is(400).text()).contains("1209600");
      assertThat(
              creator
                  .visitor()
                  .get("/api/v1/markets/" + there)
                  .is(200)
                  .json()
                  .path("dispute_window_seconds")
                  .asInt())
          .isEqualTo(TWENTY_DAYS);
    } finally {
      String back = proposes(LONGEST, "2592000");
      approves(back);
      isApplied(back);
    }
    drafts().is(201);
  }

  @Test
  void a_key_of_an_operators_own_is_no_second_operator() {
    Answer issued = booth.post("api-keys", "{\"name\":\"another hand\"}").is(201);
    Visitor sameHand = rehearsal.visitor().with("X-API-Key", issued.field("key"));
    String change = proposes("predictiq.markets.fee-bps", "100");
    String place = "/api/v1/admin/changes/" + change;
    assertThat(sameHand.post(place + "/approve").is(409).field("code"))
        .isEqualTo("SECOND_APPROVAL_REQUIRED");
    sameHand.post(place + "/cancel", "{\"reason\":\"Enough seen.\"}").is(200);
    assertThat(booth.secondPost("changes/" + change + "/approve", "").is(409).field("code"))
        .isEqualTo("CHANGE_OVER");
  }

  @Test
  void what_the_house_could_not_live_with_is_refused_at_once() {
    booth.post("changes", wish("predictiq.markets.fee-bps", "1001")).is(400);
    booth.post("changes", wish("predictiq.platform.secret", "x")).is(400);
    booth
        .post(
            "changes",
            "{\"setting\":\"%s\",\"value\":\"86400\",\"reason\":\"Why.\",\"timelock_seconds\":60}"
                .formatted(LONGEST))
        .is(400);
  }

  @Test
  void guardians_are_decided_and_two_thirds_of_them_pause_the_house() {
    LifeMember ann = LifeMember.joins(rehearsal);
    LifeMember bob = LifeMember.joins(rehearsal);
    vote(ann).is(403);
    String change = proposes("predictiq.admin.guardians", ann.id() + "=2," + bob.id() + "=1");
    approves(change);
    isApplied(change);
    vote(bob).is(200);
    assertThat(booth.breaker()).isEqualTo("CLOSED");
    assertThat(vote(ann).is(200).json().path("voting").asInt()).isEqualTo(3);
    assertThat(booth.breaker()).isEqualTo("PAUSED");
    assertThat(booth.breaker("CLOSED").is(409).field("code")).isEqualTo("GUARDIANS_HOLD");
    ann.visitor().call("DELETE", "/api/v1/guardians/vote", BodyPublishers.noBody()).is(200);
    assertThat(booth.breaker()).isEqualTo("PAUSED");
    booth.breaker("CLOSED").is(200);
    assertThat(booth.breaker()).isEqualTo("CLOSED");
  }

  private Answer drafts() {
    return creator
        .moving()
        .post(
            "/api/v1/markets",
            Life.question(rehearsal, "Yes", "No")
                .put("dispute_window_seconds", TWENTY_DAYS)
                .toString());
  }

  private String proposes(String setting, String value) {
    return booth.post("changes", wish(setting, value)).is(201).field("id");
  }

  private static String wish(String setting, String value) {
    return "{\"setting\":\"%s\",\"value\":\"%s\",\"reason\":\"A rehearsal.\"}"
        .formatted(setting, value);
  }

  private void approves(String change) {
    rehearsal.secondOperator().post("/api/v1/admin/changes/" + change + "/approve").is(200);
  }

  private void isApplied(String change) {
    rehearsal.pass(LOCK);
    booth.runs("admin.applies-changes");
    await().atMost(SOON).until(() -> inPublic(change).path("state").asText().equals("APPLIED"));
  }

  private JsonNode inPublic(String change) {
    return OperatorBooth.items(rehearsal.visitor().get("/api/v1/changes?limit=100").is(200))
        .stream()
        .filter(one -> one.path("id").asText().equals(change))
        .findFirst()
        .orElseThrow();
  }

  private static Answer vote(LifeMember guardian) {
    return OperatorBooth.put(
        guardian.visitor(), "/api/v1/guardians/vote", "{\"reason\":\"A leak.\"}");
  }
}
