package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Markets whose result nobody doubts; what everybody has at the end was reckoned by hand. */
@WithRehearsal
class LifeUndisputedScenario {

  private final Rehearsal rehearsal;
  private final LifeMember creator;
  private final LifeMember ann;
  private final LifeMember bob;
  private final LifeMember cat;

  LifeUndisputedScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.creator = LifeMember.joins(rehearsal);
    this.ann = LifeMember.joins(rehearsal);
    this.bob = LifeMember.joins(rehearsal);
    this.cat = LifeMember.joins(rehearsal);
  }

  @Test
  void resolved_pays_winners_the_house_and_who_brought_them() {
    LifeMember friend = LifeMember.joins(rehearsal);
    Life life = Life.between(rehearsal, creator);
    assertThat(creator.cash()).isEqualTo("989.00"); // without deposit 10 and fee 1
    life.stakesFor(friend, ann, 0, "100.00"); // fee 2.50, of which 0.25 to the friend
    life.stakes(bob, 1, "300.00"); // fee 7.50
    life.stakes(cat, 0, "33.33"); // fee 0.83325, rounded down
    assertThat(life.shown().path("pool").asText()).isEqualTo("422.50"); // 97.50 + 292.50 + 32.50
    assertThat(ann.cash()).isEqualTo("900.00");
    life.comesTo(0);
    // 422.50 for 130.00 is 3.25 for one: 316.875 and 105.625, each rounded down
    life.isPaidOut("433.33", "422.49", "10.58", "0.25", "0.01");
    assertThat(ann.cash()).isEqualTo("1216.87");
    assertThat(bob.cash()).isEqualTo("700.00");
    assertThat(cat.cash()).isEqualTo("1072.29");
    assertThat(creator.cash()).isEqualTo("999.00");
    assertThat(friend.cash()).isEqualTo("1000.00");
    assertThat(friend.balance("referral")).isEqualTo("0.25");
    friend.moving().post("/api/v1/members/me/referrals/claim").is(200);
    assertThat(friend.cash()).isEqualTo("1000.25");
    assertThat(life.events())
        .containsExactly("DRAFTED", "OPENED", "CLOSED", "PROPOSED", "RESOLVED");
  }

  @Test
  void resolved_shows_in_positions_what_was_paid() {
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "100.00");
    life.stakes(ann, 0, "60.00");
    life.stakes(bob, 1, "80.00"); // nets 156.00 and 78.00
    assertThat(ann.position(life).path("value_if_won").asText()).isEqualTo("234.00");
    assertThat(ann.position(life).path("value").asText()).isEqualTo("156.00"); // two in three
    life.comesTo(0).settlement();
    assertThat(ann.position(life).path("settled").asBoolean()).isTrue();
    assertThat(ann.position(life).path("staked").asText()).isEqualTo("160.00");
    assertThat(ann.position(life).path("fees").asText()).isEqualTo("4.00");
    assertThat(ann.position(life).path("paid").asText()).isEqualTo("234.00");
    assertThat(ann.position(life).path("profit").asText()).isEqualTo("74.00");
    assertThat(bob.position(life).path("paid").asText()).isEqualTo("0.00");
    assertThat(bob.position(life).path("profit").asText()).isEqualTo("-80.00");
    life.isPaidOut("240.00", "234.00", "6.00", "0.00", "0.00");
  }

  @Test
  void no_winners_means_that_everybody_is_refunded() {
    Life life =
        Life.begins(rehearsal, creator, Life.question(rehearsal, "Red", "Green", "Neither"));
    life.stakes(ann, 0, "100.00");
    life.stakesFor(cat, bob, 1, "33.33");
    life.comesTo(2).isGivenBack("nobody_won", "133.33");
    assertThat(ann.cash()).isEqualTo("1000.00");
    assertThat(bob.cash()).isEqualTo("1000.00");
    assertThat(cat.balance("referral")).isEqualTo("0.00");
    assertThat(creator.cash()).isEqualTo("999.00");
    assertThat(life.shown().path("winning_outcome").asInt()).isEqualTo(2);
    assertThat(life.events())
        .containsExactly("DRAFTED", "OPENED", "CLOSED", "PROPOSED", "RESOLVED");
  }

  @Test
  void one_sided_costs_nobody_a_fee() {
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 0, "33.33");
    life.comesTo(0).isGivenBack("one_sided", "133.33");
    assertThat(ann.cash()).isEqualTo("1000.00");
    assertThat(bob.cash()).isEqualTo("1000.00");
    assertThat(creator.cash()).isEqualTo("999.00");
    assertThat(life.events())
        .containsExactly("DRAFTED", "OPENED", "CLOSED", "PROPOSED", "RESOLVED");
  }

  @Test
  void partial_shares_the_pool_by_weights() {
    LifeMember dan = LifeMember.joins(rehearsal);
    Life life = Life.begins(rehearsal, creator, Life.question(rehearsal, "A", "B", "C"));
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "100.00");
    life.stakes(cat, 2, "100.00");
    life.stakes(dan, 2, "50.00"); // nets 97.50 three times, and 48.75: a pool of 341.25
    life.closes().operates("propose", "{\"weights\":[5000,3000,2000]}").is(200);
    life.isFinal();
    // shares 170.625, 102.375 and 68.25, of which 45.50 and 22.75
    life.isPaidOut("350.00", "341.24", "8.75", "0.00", "0.01");
    assertThat(ann.cash()).isEqualTo("1070.62");
    assertThat(bob.cash()).isEqualTo("1002.37");
    assertThat(cat.cash()).isEqualTo("945.50");
    assertThat(dan.cash()).isEqualTo("972.75");
    assertThat(creator.cash()).isEqualTo("999.00");
    assertThat(life.shown().path("weights").toString()).isEqualTo("[5000,3000,2000]");
    assertThat(life.events())
        .containsExactly("DRAFTED", "OPENED", "CLOSED", "PROPOSED", "RESOLVED");
  }

  @Test
  void a_creator_of_standing_leaves_no_deposit() {
    creator.isTrustedAs("institutional");
    Life life =
        Life.begins(
            rehearsal, creator, Life.question(rehearsal, "Yes", "No").put("tier", "institutional"));
    assertThat(creator.cash()).isEqualTo("999.00");
    life.stakes(ann, 0, "100.00"); // half of the fee: 1.25
    life.stakes(bob, 1, "60.00"); // 0.75
    life.comesTo(1).isPaidOut("160.00", "158.00", "2.00", "0.00", "0.00");
    assertThat(ann.cash()).isEqualTo("900.00");
    assertThat(bob.cash()).isEqualTo("1098.00");
    assertThat(creator.cash()).isEqualTo("999.00");
  }

  @Test
  void a_fee_on_winnings_is_taken_from_the_profit_alone() {
    Life life =
        Life.begins(
            rehearsal, creator, Life.question(rehearsal, "Yes", "No").put("fee_model", "winnings"));
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "300.00");
    life.comesTo(0);
    life.isPaidOut("400.00", "392.50", "7.50", "0.00", "0.00"); // 2.5 % of a profit of 300.00
    assertThat(ann.cash()).isEqualTo("1292.50");
    assertThat(ann.position(life).path("winnings_fee").asText()).isEqualTo("7.50");
    assertThat(bob.cash()).isEqualTo("700.00");
  }

  @Test
  void a_fee_by_the_odds_is_highest_when_they_are_even() {
    Life life =
        Life.begins(
            rehearsal, creator, Life.question(rehearsal, "Yes", "No").put("fee_model", "p(1-p)"));
    life.stakes(ann, 0, "100.00"); // certain: no fee
    life.stakes(bob, 1, "100.00"); // even: 2.50
    life.comesTo(0).isPaidOut("200.00", "197.50", "2.50", "0.00", "0.00");
    assertThat(ann.cash()).isEqualTo("1097.50");
    assertThat(bob.cash()).isEqualTo("900.00");
  }
}
