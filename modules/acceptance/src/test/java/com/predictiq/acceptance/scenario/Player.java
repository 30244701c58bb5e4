package com.predictiq.acceptance.scenario;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

/** A member at play: what they do, told as a story. Whatever they do, they log in for it. */
record Player(Rehearsal rehearsal, SomeMember member) {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** Them, logged in now: a token does not outlive the days that pass. */
  Visitor visitor() {
    return member.at(rehearsal.visitor());
  }

  /** Writes a question with two outcomes down, decided by an operator, and opens it. */
  String asks(String title, Duration open) {
    String draft =
        """
        {"title":"%s","description":"","outcomes":["Yes","No"],"category":"rehearsal","tags":[],
         "asset":"PLAY","mechanism":"pari-mutuel","resolution_source":"admin",
         "close_time":"%s","resolution_time":"%s"}\
        """
            .formatted(title, rehearsal.now().plus(open), rehearsal.now().plus(open));
    String market = drafts(draft).is(201).field("id");
    opens(market).is(200);
    return market;
  }

  Answer drafts(String json) {
    return moving().post("/api/v1/markets", json);
  }

  Answer opens(String market) {
    return visitor().post(at(market, "open"));
  }

  Answer stakes(String market, int outcome, String amount) {
    return moving()
        .post(
            at(market, "wagers"), "{\"outcome\":%d,\"amount\":\"%s\"}".formatted(outcome, amount));
  }

  Answer disputes(String market, String reason) {
    return moving().post(at(market, "disputes"), "{\"reason\":\"%s\"}".formatted(reason));
  }

  Answer votes(String market, String choice) {
    return visitor().post(at(market, "votes"), "{\"choice\":\"%s\"}".formatted(choice));
  }

  Answer claims(String market) {
    return moving().post(at(market, "claim"));
  }

  /** What they can stake, in the currency of the house. */
  BigDecimal cash() {
    JsonNode balances = visitor().get("/api/v1/members/me/balances").is(200).json();
    for (JsonNode account : balances.path("items")) {
      if (account.path("account").asText().equals("cash")
          && account.path("asset").asText().equals("PLAY")) {
        return new BigDecimal(account.path("amount").asText());
      }
    }
    return BigDecimal.ZERO;
  }

  /** Money that workers move arrives a moment later. */
  void awaitCash(String amount) {
    BigDecimal wanted = new BigDecimal(amount);
    await().atMost(SOON).until(() -> cash().compareTo(wanted) == 0);
  }

  private Visitor moving() {
    return visitor().with("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static String at(String market, String verb) {
    return "/api/v1/markets/" + market + "/" + verb;
  }
}
