package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is answered has the shape that was promised, down to the leaves. */
@WithSharedNode
class ContractScenario {

  private static final String SUBSCRIBE = "/api/v1/newsletter/subscribe";

  private final Visitor visitor;
  private final Contract contract;

  ContractScenario(RunningNode node) {
    this.visitor = node.visitor();
    this.contract =
        new Contract(visitor.with("Accept", "application/json").get("/openapi").is(200).json());
  }

  @Test
  void every_reading_answers_as_described() {
    Visitor member = SomeMember.signedUpAt(visitor).at(visitor);
    List<String> breaches = new ArrayList<>();
    int good = 0;
    for (String path : readings()) {
      Visitor who = path.startsWith("/api/v1/admin/") ? visitor.asAdmin() : member;
      Answer answer = who.get(filled(path));
      good += answer.status() == 200 ? 1 : 0;
      breaches.addAll(contract.breaches("get " + path, answer));
    }
    assertThat(breaches).isEmpty();
    assertThat(good).as("readings that found something").isGreaterThan(15);
  }

  @Test
  void writings_answer_as_described() {
    SomeMember somebody = SomeMember.signedUpAt(visitor);
    Visitor member = somebody.at(visitor);
    String market = "/api/v1/markets/" + someMarket();
    keeps("post /api/v1/members", visitor.post("/api/v1/members", aStranger()), 201);
    keeps("post /api/v1/auth/login", visitor.post("/api/v1/auth/login", somebody.login()), 200);
    keeps(
        "post /api/v1/markets/{id}/quotes",
        member.post(market + "/quotes", "{\"outcome\":0,\"amount\":\"10.00\"}"),
        200);
    keeps(
        "post /api/v1/newsletter/subscribe",
        visitor.from("10.77.0.1").post(SUBSCRIBE, "{\"email\":\"reader@example.org\"}"),
        202);
  }

  @Test
  void refusals_answer_as_described() {
    keeps("post /api/v1/members", visitor.post("/api/v1/members", "{}"), 400);
    keeps("get /api/v1/members/me", visitor.get("/api/v1/members/me"), 401);
    keeps("get /api/v1/markets/{id}", visitor.get("/api/v1/markets/none"), 404);
    keeps("get /api/v1/admin/config", visitor.get("/api/v1/admin/config"), 401);
  }

  /** The checker is seen to find what it is there to find. */
  @Test
  void notices_what_is_missing_too_much_or_of_another_kind() {
    Answer markets = visitor.get("/api/v1/markets?limit=1").is(200);
    String asked = "get /api/v1/markets";
    assertThat(contract.breaches(asked, markets)).isEmpty();
    ObjectNode wrong = (ObjectNode) markets.json();
    wrong.remove("limit");
    wrong.put("has_more", "yes");
    wrong.set("surprise", JsonNodeFactory.instance.objectNode());
    ((ObjectNode) wrong.at("/items/0")).put("volume", 12.5).put("created_at", "yesterday");
    assertThat(contract.breaches(asked, markets.saying(wrong)))
        .anyMatch(breach -> breach.contains("/limit"))
        .anyMatch(breach -> breach.contains("/has_more"))
        .anyMatch(breach -> breach.contains("/surprise"))
        .anyMatch(breach -> breach.contains("/items/-/volume"))
        .anyMatch(breach -> breach.contains("/items/-/created_at"));
  }

  private void keeps(String operation, Answer answer, int status) {
    assertThat(contract.breaches(operation, answer.is(status))).as(answer.toString()).isEmpty();
  }

  private List<String> readings() {
    List<String> readings = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : contract.document().path("paths").properties()) {
      JsonNode reading = path.getValue().path("get");
      boolean answersJson = reading.toString().contains("\"application/json\"");
      if (!reading.isMissingNode() && answersJson) {
        readings.add(path.getKey());
      }
    }
    return readings;
  }

  /** With names of things that are there, where there are any. */
  private String filled(String path) {
    return path.replace("/feeds/{id}", "/feeds/btc-usd-simulated")
        .replace("/markets/{id}", "/markets/" + someMarket())
        .replace("{n}", "0")
        .replaceAll("\\{[a-z_]+}", UUID.randomUUID().toString());
  }

  private String someMarket() {
    return visitor.get("/api/v1/markets?limit=1").json().at("/items/0/id").asText();
  }

  private static String aStranger() {
    return new SomeMember(UUID.randomUUID() + "@example.org", "correct horse battery staple")
        .login();
  }
}
