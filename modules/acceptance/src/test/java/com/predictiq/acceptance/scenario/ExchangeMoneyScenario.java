package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the exchange promises whoever puts money on something. */
@WithRehearsal
class ExchangeMoneyScenario {

  private static final String CREDIT = "{\"asset\":\"PLAY\",\"amount\":\"%s\",\"reason\":\"Gift\"}";

  private final Rehearsal rehearsal;
  private final LifeMember creator;
  private final LifeMember ann;
  private final LifeMember bob;

  ExchangeMoneyScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.creator = LifeMember.joins(rehearsal);
    this.ann = LifeMember.joins(rehearsal);
    this.bob = LifeMember.joins(rehearsal);
  }

  @Test
  void pays_who_asks_once_where_a_market_pays_when_asked() {
    Life life =
        Life.begins(
            rehearsal, creator, Life.question(rehearsal, "Yes", "No").put("payout", "pull"));
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "300.00");
    isRefused(ann.moving().post(life.at("claim")), 409, 147);
    life.comesTo(0).isPaidOut("400.00", "390.00", "10.00", "0.00", "0.00");
    assertThat(ann.cash()).isEqualTo("900.00");
    assertThat(ann.visitor().post(life.at("claim")).is(400).text()).contains("Idempotency-Key");
    Visitor once = ann.visitor().with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = once.post(life.at("claim")).is(200);
    assertThat(first.field("amount")).isEqualTo("390.00");
    Answer again = once.post(life.at("claim")).is(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotency-Replayed")).contains("true");
    isRefused(ann.moving().post(life.at("claim")), 409, 155);
    isRefused(bob.moving().post(life.at("claim")), 409, 156);
    assertThat(ann.cash()).isEqualTo("1290.00");
    assertThat(bob.cash()).isEqualTo("700.00");
  }

  @Test
  void answers_each_stake_of_a_batch() {
    Life life = Life.between(rehearsal, creator);
    String stakes =
        """
        {"wagers":[
          {"market":"%1$s","idempotency_key":"%2$s-1","outcome":0,"amount":"600.00"},
          {"market":"%1$s","idempotency_key":"%2$s-2","outcome":1,"amount":"600.00"},
          {"market":"%2$s","idempotency_key":"%2$s-3","outcome":0,"amount":"1.00"},
          {"market":"%1$s","idempotency_key":"%2$s-4","outcome":1,"amount":"400.00"}]}\
        """
            .formatted(life.id(), UUID.randomUUID());
    JsonNode items = ann.visitor().post("/api/v1/wagers/batch", stakes).is(207).json();
    assertThat(items.path("items").findValuesAsText("status"))
        .filteredOn(status -> status.length() == 3)
        .contains("201", "422", "404");
    assertThat(items.at("/items/1/problem/code").asText()).isEqualTo("INSUFFICIENT_BALANCE");
    assertThat(items.at("/items/2/problem/code").asText()).isEqualTo("MARKET_NOT_FOUND");
    assertThat(items.at("/items/3/wager/net").asText()).isEqualTo("390.00");
    assertThat(ann.cash()).isEqualTo("0.00");
    JsonNode again = ann.visitor().post("/api/v1/wagers/batch", stakes).is(207).json();
    assertThat(again.at("/items/3/replayed").asBoolean()).isTrue();
    assertThat(life.shown().path("volume").asText()).isEqualTo("1000.00");
  }

  @Test
  void holds_a_member_to_their_own_limit_for_a_day_after_they_loosen_it() {
    Life life = Life.between(rehearsal, creator);
    limits("50.00");
    isRefused(stake(life, "50.01"), 422, 191);
    stake(life, "50.00").is(201);
    JsonNode loosened = limits("500.00");
    assertThat(loosened.at("/stake_per_day/0/amount").asText()).isEqualTo("50.00");
    assertThat(loosened.at("/pending/0/amount").asText()).isEqualTo("500.00");
    rehearsal.pass(Duration.ofHours(23));
    Life second = Life.between(rehearsal, creator);
    isRefused(stake(second, "1.00"), 422, 191);
    rehearsal.pass(Duration.ofHours(1));
    Life third = Life.between(rehearsal, creator);
    stake(third, "500.00").is(201);
    isRefused(stake(third, "0.01"), 422, 191);
    assertThat(ann.cash()).isEqualTo("450.00");
  }

  @Test
  void keeps_the_self_excluded_out_until_their_time_has_come() {
    Life life = Life.between(rehearsal, creator);
    String until = rehearsal.now().plus(Duration.ofHours(2)).toString();
    put("/api/v1/members/me/limits", "{\"self_exclusion\":{\"until\":\"" + until + "\"}}").is(200);
    isRefused(stake(life, "1.00"), 403, 190);
    rehearsal.pass(Duration.ofHours(3));
    stake(Life.between(rehearsal, creator), "1.00").is(201);
  }

  @Test
  void takes_two_operators_for_a_large_gift() {
    String place = "/api/v1/admin/members/" + ann.id() + "/credit";
    operator().post(place, CREDIT.formatted("1000.00")).is(201);
    assertThat(ann.cash()).isEqualTo("2000.00");
    String large = CREDIT.formatted("1000.01");
    assertThat(operator().post(place, large).is(202).field("missing")).isEqualTo("second_approval");
    assertThat(operator().post(place, large).is(409).field("code"))
        .isEqualTo("SECOND_APPROVAL_REQUIRED");
    assertThat(ann.cash()).isEqualTo("2000.00");
    keyed(rehearsal.secondOperator()).post(place, large).is(201);
    assertThat(ann.cash()).isEqualTo("3000.01");
  }

  @Test
  void opens_no_market_for_who_cannot_pay_for_it() {
    stake(Life.between(rehearsal, creator), "989.01").is(201); // 10.99 are left of the 11 it takes
    String draft = Life.question(rehearsal, "Yes", "No").toString();
    String id = ann.moving().post("/api/v1/markets", draft).is(201).field("id");
    isRefused(ann.visitor().post("/api/v1/markets/" + id + "/open"), 422, 126);
    assertThat(ann.cash()).isEqualTo("10.99");
    assertThat(ann.visitor().get("/api/v1/markets/" + id).is(200).field("status"))
        .isEqualTo("DRAFT");
  }

  @Test
  void pays_the_id_of_somebody_who_has_left() {
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "100.00");
    String password = "{\"password\":\"" + ann.account().password() + "\"}";
    ann.visitor()
        .with("Content-Type", "application/json")
        .call("DELETE", "/api/v1/members/me", BodyPublishers.ofString(password))
        .is(204);
    rehearsal.visitor().post("/api/v1/auth/login", ann.account().login()).is(401);
    life.comesTo(0).isPaidOut("200.00", "195.00", "5.00", "0.00", "0.00");
    assertThat(bob.cash()).isEqualTo("900.00");
  }

  private Answer stake(Life life, String amount) {
    return ann.moving()
        .post(life.at("wagers"), "{\"outcome\":0,\"amount\":\"%s\"}".formatted(amount));
  }

  private JsonNode limits(String stakePerDay) {
    String wish =
        "{\"stake_per_day\":[{\"asset\":\"PLAY\",\"amount\":\"%s\"}]}".formatted(stakePerDay);
    return put("/api/v1/members/me/limits", wish).is(200).json();
  }

  private Answer put(String path, String json) {
    return ann.visitor()
        .with("Content-Type", "application/json")
        .call("PUT", path, BodyPublishers.ofString(json));
  }

  private Visitor operator() {
    return keyed(rehearsal.operator());
  }

  private static Visitor keyed(Visitor somebody) {
    return somebody.with("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static void isRefused(Answer answer, int status, int number) {
    assertThat(answer.is(status).json().path("number").asInt()).as("" + answer).isEqualTo(number);
  }
}
