package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Markets that ended another way than by a proposal: by operators, time, or another market. */
@WithRehearsal
class LifeCutShortScenario {

  private final Rehearsal rehearsal;
  private final LifeMember creator;
  private final LifeMember ann;
  private final LifeMember bob;

  LifeCutShortScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.creator = LifeMember.joins(rehearsal);
    this.ann = LifeMember.joins(rehearsal);
    this.bob = LifeMember.joins(rehearsal);
  }

  @Test
  void cancelled_by_an_admin_gives_everything_back() {
    Life life = Life.between(rehearsal, creator);
    life.stakesFor(bob, ann, 0, "100.00");
    life.stakes(bob, 1, "33.33");
    life.operates("cancel", "{\"reason\":\"The question was unclear.\"}").is(200);
    life.isGivenBack("cancelled", "133.33");
    everybodyHas("999.00", "1000.00", "1000.00");
    assertThat(bob.balance("referral")).isEqualTo("0.00");
    Answer late = life.operates("cancel", "{\"reason\":\"Again.\"}").is(409);
    assertThat(late.json().path("number").asInt()).isEqualTo(117);
    assertThat(life.events()).containsExactly("DRAFTED", "OPENED", "CANCELLED");
  }

  @Test
  void withdrawn_as_a_draft_is_over_and_nobody_elses_business() {
    String draft = Life.question(rehearsal, "Yes", "No").toString();
    String id = creator.moving().post("/api/v1/markets", draft).is(201).field("id");
    Life life = new Life(rehearsal, id);
    rehearsal.visitor().post(life.at("withdraw")).is(401);
    ann.visitor().post(life.at("withdraw")).is(404);
    assertThat(creator.visitor().post(life.at("withdraw")).is(200).field("status"))
        .isEqualTo("CANCELLED");
    isRefused(creator.visitor().post(life.at("withdraw")), 117);
    isRefused(creator.visitor().post(life.at("open")), 117);
    rehearsal.visitor().get("/api/v1/markets/" + id).is(404);
    assertThat(creator.cash()).isEqualTo("1000.00");
    Life open = Life.between(rehearsal, creator);
    isRefused(creator.visitor().post(open.at("withdraw")), 182);
    ann.visitor().post(open.at("withdraw")).is(403);
  }

  @Test
  void void_when_nobody_said_a_result_in_time() {
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "33.33");
    life.closes();
    rehearsal.pass(Duration.ofDays(30));
    life.awaitStatus("CANCELLED");
    life.isGivenBack("cancelled", "133.33");
    everybodyHas("999.00", "1000.00", "1000.00");
    assertThat(life.events()).containsExactly("DRAFTED", "OPENED", "CLOSED", "VOIDED");
  }

  @Test
  void overridden_by_two_operators_who_want_the_same() {
    String wish = "{\"outcome\":0,\"reason\":\"It is known already.\"}";
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "100.00");
    life.operates("override", wish).is(202);
    isRefused(life.operates("override", wish), 222);
    isRefused(life.secondOperates("override", wish.replace("0", "1")), 223);
    assertThat(life.shown().path("status").asText()).isEqualTo("ACTIVE");
    life.secondOperates("override", wish).is(200);
    life.isPaidOut("200.00", "195.00", "5.00", "0.00", "0.00");
    everybodyHas("999.00", "1095.00", "900.00");
    assertThat(life.events()).containsExactly("DRAFTED", "OPENED", "RESOLVED");
  }

  @Test
  void conditional_is_refunded_when_missed_and_paid_when_met() {
    Life parent = Life.between(rehearsal, creator);
    Life missed = Life.begins(rehearsal, creator, on(parent, 0));
    Life met = Life.begins(rehearsal, creator, on(parent, 1));
    assertThat(creator.cash()).isEqualTo("967.00"); // three times 11
    parent.stakes(ann, 0, "100.00");
    parent.stakes(bob, 1, "100.00");
    missed.stakes(ann, 0, "40.00");
    missed.stakes(bob, 1, "60.00");
    met.stakes(ann, 0, "20.00"); // net 19.50
    met.stakes(bob, 1, "40.00"); // net 39.00
    met.closes();
    isRefused(met.operates("propose", "{\"outcome\":0}"), 133);
    parent.isProposed(1).isFinal();
    missed.awaitStatus("CANCELLED");
    missed.isGivenBack("cancelled", "100.00");
    met.isProposed(0).isFinal();
    parent.isPaidOut("200.00", "195.00", "5.00", "0.00", "0.00");
    met.isPaidOut("60.00", "58.50", "1.50", "0.00", "0.00");
    everybodyHas("997.00", "938.50", "1055.00"); // ann −100 −20 +58.50, bob −100 −40 +195.00
    assertThat(missed.events()).containsExactly("DRAFTED", "OPENED", "CLOSED", "VOIDED");
    assertThat(met.events()).containsExactly("DRAFTED", "OPENED", "CLOSED", "PROPOSED", "RESOLVED");
  }

  private ObjectNode on(Life parent, int outcome) {
    return Life.question(rehearsal, "Yes", "No")
        .put("parent", parent.id())
        .put("parent_outcome", outcome);
  }

  private void everybodyHas(String creators, String anns, String bobs) {
    assertThat(creator.cash()).as("creator").isEqualTo(creators);
    assertThat(ann.cash()).as("ann").isEqualTo(anns);
    assertThat(bob.cash()).as("bob").isEqualTo(bobs);
  }

  private static void isRefused(Answer answer, int number) {
    assertThat(answer.is(409).json().path("number").asInt()).as("" + answer).isEqualTo(number);
  }
}
