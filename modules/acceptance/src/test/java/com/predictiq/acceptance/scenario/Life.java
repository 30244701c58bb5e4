package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The life of one market, from the draft to the last unit that was paid. */
record Life(Rehearsal rehearsal, String id) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration OPEN = Duration.ofHours(1);
  private static final Duration SOME_DAYS = Duration.ofHours(73);

  /** A question that is open for an hour and decided by an operator. */
  static ObjectNode question(Rehearsal rehearsal, String... outcomes) {
    Instant close = rehearsal.now().plus(OPEN);
    ObjectNode draft =
        JSON.createObjectNode()
            .put("title", "How does this rehearsal end?")
            .put("description", "")
            .put("category", "rehearsal")
            .put("asset", "PLAY")
            .put("mechanism", "pari-mutuel")
            .put("resolution_source", "admin")
            .put("close_time", close.toString())
            .put("resolution_time", close.toString());
    draft.putArray("tags");
    Stream.of(outcomes).forEach(draft.putArray("outcomes")::add);
    return draft;
  }

  static Life between(Rehearsal rehearsal, LifeMember creator) {
    return begins(rehearsal, creator, question(rehearsal, "Yes", "No"));
  }

  static Life begins(Rehearsal rehearsal, LifeMember creator, ObjectNode draft) {
    Answer drafted = creator.moving().post("/api/v1/markets", draft.toString()).is(201);
    Life life = new Life(rehearsal, drafted.field("id"));
    creator.visitor().post(life.at("open")).is(200);
    return life;
  }

  Answer stakes(LifeMember member, int outcome, String amount) {
    String stake = "{\"outcome\":%d,\"amount\":\"%s\"}".formatted(outcome, amount);
    return member.moving().post(at("wagers"), stake).is(201);
  }

  Answer stakesFor(LifeMember referrer, LifeMember member, int outcome, String amount) {
    String stake =
        "{\"outcome\":%d,\"amount\":\"%s\",\"referrer\":\"%s\"}"
            .formatted(outcome, amount, referrer.id());
    return member.moving().post(at("wagers"), stake).is(201);
  }

  /** Lets the hour pass, and awaits what the clock's worker writes down. */
  Life closes() {
    rehearsal.pass(OPEN.plusMinutes(1));
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> events().contains("CLOSED"));
    return this;
  }

  Life isProposed(int outcome) {
    operates("propose", "{\"outcome\":" + outcome + "}").is(200);
    return this;
  }

  /** Closes, is said to have ended so, and nobody objects for three days. */
  Life comesTo(int outcome) {
    return closes().isProposed(outcome).isFinal();
  }

  Life isFinal() {
    rehearsal.pass(SOME_DAYS);
    return endsAs("RESOLVED");
  }

  /** Anybody may ask for it, and the clock's worker may have been there before. */
  Life endsAs(String status) {
    assertThat(finalized().status()).isIn(200, 409);
    awaitStatus(status);
    return this;
  }

  Answer finalized() {
    return rehearsal.visitor().post(at("finalize"));
  }

  Answer disputes(LifeMember member) {
    return member.moving().post(at("disputes"), "{\"reason\":\"It was otherwise.\"}");
  }

  void votes(LifeMember member, String choice) {
    member.visitor().post(at("votes"), "{\"choice\":\"%s\"}".formatted(choice)).is(200);
  }

  void voteEnds() {
    rehearsal.pass(SOME_DAYS);
  }

  Answer operates(String verb, String json) {
    return rehearsal.operator().post("/api/v1/admin/markets/" + id + "/" + verb, json);
  }

  Answer secondOperates(String verb, String json) {
    return rehearsal.secondOperator().post("/api/v1/admin/markets/" + id + "/" + verb, json);
  }

  String at(String verb) {
    return "/api/v1/markets/" + id + "/" + verb;
  }

  JsonNode shown() {
    return rehearsal.visitor().get("/api/v1/markets/" + id).is(200).json();
  }

  void awaitStatus(String status) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> shown().path("status").asText(), status::equals);
  }

  /** What happened, the first thing first. */
  List<String> events() {
    Answer answer = rehearsal.visitor().get(at("events")).is(200);
    List<String> kinds = new ArrayList<>(answer.json().path("items").findValuesAsText("kind"));
    Collections.reverse(kinds);
    return kinds;
  }

  /** The settlement once every unit is where it belongs. */
  JsonNode settlement() {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> rehearsal.visitor().get(at("settlement")).field("state").equals("settled"));
    return rehearsal.visitor().get(at("settlement")).is(200).json();
  }

  /** In the order paid, fees, rewards, rounding; together they have to be what was staked. */
  void isPaidOut(String staked, String paid, String fees, String rewards, String rounding) {
    isSettled("payout/result", staked, List.of(paid, fees, rewards, rounding));
  }

  /** Everybody has back what they staked, with the fee. */
  void isGivenBack(String reason, String staked) {
    isSettled("refund/" + reason, staked, List.of(staked, "0.00", "0.00", "0.00"));
  }

  private void isSettled(String how, String staked, List<String> parts) {
    JsonNode found = settlement();
    assertThat(found.path("kind").asText() + "/" + found.path("reason").asText()).isEqualTo(how);
    assertThat(found.path("staked").asText()).isEqualTo(staked);
    assertThat(
            Stream.of("paid", "fees", "rewards", "rounding").map(part -> found.path(part).asText()))
        .as("paid, fees, rewards, rounding")
        .containsExactlyElementsOf(parts);
    assertThat(parts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(staked);
    assertThat(found.path("positions_settled")).isEqualTo(found.path("positions"));
    booksAreSound();
  }

  /** Looked at after this life, and as a whole. */
  private void booksAreSound() {
    JsonNode books = CrashAudit.inFull(rehearsal.visitor());
    assertThat(books.path("sound").asBoolean()).as(books.toString()).isTrue();
  }
}
