package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator looks after the house: read-only, draining, keys, cache and jobs. */
@WithRehearsal
class OperatorScenario {

  private final Rehearsal rehearsal;
  private final OperatorBooth booth;

  OperatorScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.booth = new OperatorBooth(rehearsal);
  }

  @AfterEach
  void the_house_is_open_for_the_next() {
    maintenance("off").is(200);
  }

  @Test
  void a_house_that_is_read_only_answers_who_reads_and_turns_away_who_writes() {
    LifeMember ann = LifeMember.joins(rehearsal);
    LifeMember creator = LifeMember.joins(rehearsal);
    Life life = Life.between(rehearsal, creator);
    String stake = "{\"outcome\":0,\"amount\":\"1.00\"}";
    ann.id();
    maintenance("read-only").is(200);
    Answer refused = ann.moving().post(life.at("wagers"), stake).is(503);
    assertThat(refused.field("code")).isEqualTo("READ_ONLY");
    assertThat(refused.header("Retry-After")).contains("60");
    assertThat(booth.put("members/x/reputation", "{}").is(503).field("code"))
        .isEqualTo("READ_ONLY");
    ann.visitor().get("/api/v1/members/me/balances").is(200);
    rehearsal.visitor().post("/api/v1/auth/login", ann.account().login()).is(200);
    rehearsal.visitor().get("/health/ready").is(200);
    maintenance("off").is(200);
    ann.moving().post(life.at("wagers"), stake).is(201);
  }

  @Test
  void a_node_that_drains_says_so_and_answers_who_still_comes() {
    maintenance("drain").is(200);
    rehearsal.visitor().get("/health/ready").is(503);
    Life.between(rehearsal, LifeMember.joins(rehearsal))
        .stakes(LifeMember.joins(rehearsal), 0, "1.00");
    maintenance("off").is(200);
    rehearsal.visitor().get("/health/ready").is(200);
  }

  @Test
  void a_key_of_the_house_opens_the_door_until_it_is_revoked() {
    Answer issued = booth.post("api-keys", "{\"name\":\"deploys\"}").is(201);
    assertThat(opens(issued)).isEqualTo(200);
    assertThat(booth.get("api-keys").is(200).text())
        .contains("deploys")
        .doesNotContain(issued.field("key"), issued.field("signing_secret"));
    String place = "api-keys/" + issued.json().path("api_key").path("id").asText();
    assertThat(booth.secondPost(place + "/rotate", "{}").is(403).field("code"))
        .isEqualTo("KEY_OF_ANOTHER");
    Answer rotated = booth.post(place + "/rotate", "{\"overlap_seconds\":0}").is(201);
    assertThat(opens(issued)).isEqualTo(401);
    assertThat(opens(rotated)).isEqualTo(200);
    rehearsal
        .secondOperator()
        .call(
            "DELETE",
            "/api/v1/admin/api-keys/" + rotated.json().path("api_key").path("id").asText(),
            BodyPublishers.noBody())
        .is(204);
    assertThat(opens(rotated)).isEqualTo(401);
  }

  @Test
  void the_cache_is_warmed_and_emptied_and_jobs_tell_how_late_they_are() {
    booth.post("cache/warm", "").is(200);
    booth.post("cache/invalidate", "{}").is(200);
    Answer jobs = booth.get("jobs").is(200);
    assertThat(jobs.json().path("outbox").has("oldest_seconds")).isTrue();
    assertThat(jobs.json().path("jobs"))
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.has("lag_seconds")).isTrue());
    booth.post("jobs/no.such-job/run", "").is(404);
  }

  private int opens(Answer key) {
    return rehearsal
        .visitor()
        .with("X-API-Key", key.field("key"))
        .get("/api/v1/admin/config")
        .status();
  }

  private Answer maintenance(String mode) {
    return booth.post(
        "maintenance", "{\"mode\":\"%s\",\"reason\":\"A rehearsal.\"}".formatted(mode));
  }
}
