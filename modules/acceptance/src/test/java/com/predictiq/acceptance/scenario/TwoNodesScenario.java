package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Two nodes, one database: the same house with two doors. */
@WithTwoNodes
class TwoNodesScenario {

  private static final Duration SOON = Duration.ofSeconds(20);

  private static final String EVERY_SECOND = "platform.delivers-letters";

  private final TwoNodes nodes;

  TwoNodesScenario(TwoNodes nodes) {
    this.nodes = nodes;
  }

  @Test
  void both_are_ready_though_both_started_on_an_empty_database() {
    assertThat(nodes.one().isReady()).isTrue();
    assertThat(nodes.other().isReady()).isTrue();
  }

  @Test
  void who_signs_up_at_one_is_a_member_at_the_other() {
    SomeMember member = SomeMember.signedUpAt(nodes.one().visitor());
    Visitor there = member.at(nodes.other().visitor());
    assertThat(there.get("/api/v1/members/me").is(200).field("email")).isEqualTo(member.email());
  }

  @Test
  void a_token_of_one_is_good_at_the_other() {
    Visitor here = SomeMember.signedUpAt(nodes.one().visitor()).at(nodes.one().visitor());
    new Visitor(nodes.other().visitor().url(), here.headers()).get("/api/v1/members/me").is(200);
  }

  @Test
  void a_cursor_of_one_leads_on_at_the_other() {
    Answer page = nodes.one().visitor().get("/api/v1/markets?limit=1").is(200);
    String rest = "/api/v1/markets?limit=1&cursor=" + page.field("next_cursor");
    Answer next = nodes.other().visitor().get(rest).is(200);
    assertThat(next.json().at("/items/0/id")).isNotEqualTo(page.json().at("/items/0/id"));
  }

  /** Founded twice, the demonstration would ask the same for the same time. */
  @Test
  void both_show_one_demo() {
    JsonNode here = nodes.one().visitor().get("/api/v1/markets?limit=100").is(200).json();
    JsonNode there = nodes.other().visitor().get("/api/v1/markets?limit=100").is(200).json();
    assertThat(titlesAndTimes(there))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(titlesAndTimes(here));
  }

  @Test
  void each_job_runs_on_one_of_them_at_a_time() {
    Map<String, Long> before = runs(nodes.one());
    await().atMost(SOON).until(() -> haveRun(nodes.other(), before));
    JsonNode jobs = nodes.other().visitor().asAdmin().get("/api/v1/admin/jobs").is(200).json();
    assertThat(jobs.path("jobs").findValuesAsText("name")).doesNotHaveDuplicates();
    long rounds = runs(nodes.one()).get(EVERY_SECOND) - before.get(EVERY_SECOND);
    assertThat(rounds).as("runs of a job that is due each second").isLessThan(SOON.toSeconds());
  }

  @Test
  void one_goes_on_when_the_other_stops_and_takes_it_back() {
    try (StreamEar ear = StreamEar.at(nodes.other().visitor(), "/api/v1/stream?topics=ticker")) {
      ear.first("heartbeat");
      nodes.stopTheOther();
      assertThat(ear.first("close").at("/data/reason").asText()).isEqualTo("leaving");
      assertThat(ear.first("close").at("/data/resume").asText()).isEqualTo(ear.lastId());
      assertThat(ear.lines()).contains("retry: 1000");
    }
    Map<String, Long> before = runs(nodes.one());
    SomeMember member = SomeMember.signedUpAt(nodes.one().visitor());
    await().atMost(SOON).until(() -> haveRun(nodes.one(), before));
    nodes.startTheOther();
    member.at(nodes.other().visitor()).get("/api/v1/members/me").is(200);
  }

  @Test
  void a_stake_at_one_is_told_to_who_listens_at_the_other() {
    ContentionHouse house = new ContentionHouse(List.of(nodes.one().visitor()));
    String market = house.openMarket("push");
    ContentionMember member = house.join();
    Visitor there = nodes.other().visitor().from("10.66.66.66");
    try (StreamEar ear = StreamEar.at(there, market + "/stream");
        StreamEar own =
            StreamEar.at(
                new Visitor(there.url(), member.home().headers()),
                "/api/v1/stream?topics=account")) {
      ear.first("heartbeat");
      own.first("heartbeat");
      member.withNewKey().post(market + "/wagers", "{\"outcome\":0,\"amount\":\"1.00\"}").is(201);
      assertThat(ear.awaitVolume("1.00").path("event").asText()).isEqualTo("delta");
      assertThat(own.first("delta").at("/data/positions/0/staked").asText()).isEqualTo("1.00");
    }
  }

  private static boolean haveRun(RunningNode node, Map<String, Long> before) {
    return runs(node).get(EVERY_SECOND) >= before.get(EVERY_SECOND) + 3;
  }

  private static Map<String, Long> runs(RunningNode node) {
    Map<String, Long> runs = new HashMap<>();
    JsonNode jobs = node.visitor().asAdmin().get("/api/v1/admin/jobs").is(200).json();
    jobs.path("jobs")
        .forEach(job -> runs.put(job.path("name").asText(), job.path("runs").asLong()));
    return runs;
  }

  private static List<String> titlesAndTimes(JsonNode markets) {
    return StreamSupport.stream(markets.path("items").spliterator(), false)
        .map(market -> market.path("title").asText() + " " + market.path("close_time").asText())
        .toList();
  }
}
