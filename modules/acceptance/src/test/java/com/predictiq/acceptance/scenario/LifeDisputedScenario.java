package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Markets whose result was doubted. Those who vote weigh 60, 25 and 15 millions, so that every
 * share of the votes that decides something is met to the last unit.
 */
@WithRehearsal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeDisputedScenario {

  private final Rehearsal rehearsal;
  private final LifeMember sixty;
  private final LifeMember quarter;
  private final LifeMember rest;
  private LifeMember creator;
  private LifeMember ann;
  private LifeMember bob;
  private Life life;
  private long treasury;

  LifeDisputedScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.sixty = LifeMember.joins(rehearsal).isGiven("59999000.00");
    this.quarter = LifeMember.joins(rehearsal).isGiven("24999000.00");
    this.rest = LifeMember.joins(rehearsal).isGiven("14999000.00");
  }

  /** 200 against 100 make a pool of 195.00 + 97.50; a bond is 2.925 of it, rounded down. */
  @BeforeEach
  void a_market_with_a_proposal() {
    creator = LifeMember.joins(rehearsal);
    ann = LifeMember.joins(rehearsal);
    bob = LifeMember.joins(rehearsal);
    life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "200.00");
    life.stakes(bob, 1, "100.00");
    life.closes().isProposed(0);
    assertThat(life.disputes(bob).is(201).field("bond")).isEqualTo("2.92");
    assertThat(bob.cash()).isEqualTo("897.08");
    treasury = inTheTreasury();
  }

  @AfterAll
  void voting_cost_nobody_anything() {
    assertThat(sixty.cash()).isEqualTo("60000000.00");
    assertThat(quarter.cash()).isEqualTo("25000000.00");
    assertThat(rest.cash()).isEqualTo("15000000.00");
  }

  @Test
  void disputed_and_upheld_forfeits_the_bond() {
    life.votes(sixty, "0");
    life.votes(quarter, "1");
    life.votes(rest, "cancel");
    life.voteEnds();
    life.endsAs("RESOLVED");
    life.isPaidOut("300.00", "292.50", "7.50", "0.00", "0.00");
    everybodyHas("999.00", "1092.50", "897.08");
    bondIsReturned(false);
    endedWith("RESOLVED");
  }

  @Test
  void disputed_and_overturned_returns_the_bond() {
    life.votes(sixty, "0");
    life.votes(sixty, "1"); // thought better of it
    life.votes(quarter, "0");
    life.votes(rest, "cancel");
    life.voteEnds();
    life.awaitStatus("RESOLVED"); // the clock does it, too
    life.isPaidOut("300.00", "292.50", "7.50", "0.00", "0.00");
    everybodyHas("999.00", "800.00", "1192.50");
    bondIsReturned(true);
    endedWith("RESOLVED");
  }

  @Test
  void cancelled_by_the_vote_gives_everything_back() {
    life.votes(sixty, "cancel");
    life.votes(quarter, "0");
    life.votes(rest, "cancel");
    life.voteEnds();
    life.endsAs("CANCELLED");
    life.isGivenBack("cancelled", "300.00");
    everybodyHas("999.00", "1000.00", "1000.00");
    bondIsReturned(true);
    endedWith("CANCELLED");
  }

  @Test
  void fallback_decides_where_the_vote_did_not() {
    String ruling = "{\"outcome\":1,\"reason\":\"The record says so.\"}";
    life.votes(sixty, "cancel"); // not 75 %
    life.votes(quarter, "0");
    life.votes(rest, "1");
    isRefused(life.operates("fallback", ruling), 220);
    life.voteEnds();
    isRefused(life.finalized(), 137);
    life.operates("fallback", ruling).is(200);
    life.isPaidOut("300.00", "292.50", "7.50", "0.00", "0.00");
    everybodyHas("999.00", "800.00", "1192.50");
    bondIsReturned(true);
    endedWith("RESOLVED");
  }

  @Test
  void an_admin_does_not_decide_instead_of_a_vote_that_did() {
    life.votes(sixty, "0");
    life.votes(rest, "1");
    isRefused(life.disputes(ann), 184);
    assertThat(ann.visitor().post(life.at("votes"), "{\"choice\":0}").is(403).field("code"))
        .isEqualTo("POSITION_HELD");
    life.voteEnds();
    Answer answer = life.operates("fallback", "{\"outcome\":1,\"reason\":\"I know better.\"}");
    assertThat(answer.is(409).json().path("number").asInt()).isIn(221, 117); // who comes first
    life.awaitStatus("RESOLVED");
    life.isPaidOut("300.00", "292.50", "7.50", "0.00", "0.00");
    everybodyHas("999.00", "1092.50", "897.08");
  }

  private void everybodyHas(String creators, String anns, String bobs) {
    assertThat(creator.cash()).as("creator").isEqualTo(creators);
    assertThat(ann.cash()).as("ann").isEqualTo(anns);
    assertThat(bob.cash()).as("bob").isEqualTo(bobs);
  }

  private void bondIsReturned(boolean returned) {
    JsonNode all = rehearsal.visitor().get(life.at("disputes")).is(200).json();
    JsonNode dispute = all.path("items").path(0);
    assertThat(dispute.path("bond_returned").toString()).isEqualTo("" + returned);
    assertThat(dispute.path("bond").asText()).isEqualTo("2.92");
    assertThat(inTheTreasury() - treasury).isEqualTo(returned ? 0 : 292);
  }

  /** Of no member, and so on nobody's list of balances. */
  private long inTheTreasury() {
    String question =
        "select coalesce(sum(balance), 0) from ledger.accounts where kind = 'treasury'";
    return Long.parseLong(ExchangeDatabase.of(rehearsal).value(question));
  }

  private void endedWith(String last) {
    assertThat(life.events())
        .containsExactly("DRAFTED", "OPENED", "CLOSED", "PROPOSED", "DISPUTED", last);
  }

  private static void isRefused(Answer answer, int number) {
    assertThat(answer.is(409).json().path("number").asInt()).as("" + answer).isEqualTo(number);
  }
}
