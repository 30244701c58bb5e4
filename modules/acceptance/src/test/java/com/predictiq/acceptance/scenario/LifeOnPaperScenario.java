package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the rule book, which counts in the smallest unit: 1,000 is 10.00 here. */
@WithRehearsal
class LifeOnPaperScenario {

  private final Rehearsal rehearsal;
  private final LifeMember creator;
  private final LifeMember ann;
  private final LifeMember bob;
  private final LifeMember cat;

  LifeOnPaperScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.creator = LifeMember.joins(rehearsal);
    this.ann = LifeMember.joins(rehearsal);
    this.bob = LifeMember.joins(rehearsal);
    this.cat = LifeMember.joins(rehearsal);
  }

  @Test
  void a_fee_of_one_percent_by_tier() {
    creator.isTrustedAs("institutional");
    Life basic = onePercentOf("basic");
    Life pro = onePercentOf("pro");
    Life institutional = onePercentOf("institutional");
    costs(basic, "100.00", "1.00");
    costs(pro, "100.00", "0.75");
    costs(institutional, "100.00", "0.50");
    costs(basic, "0.99", "0.00");
    costs(pro, "1.33", "0.00");
    costs(pro, "1.34", "0.01");
  }

  @Test
  void a_thousand_against_a_thousand() {
    Life life = Life.begins(rehearsal, creator, onePercent());
    life.stakes(ann, 0, "10.00");
    life.stakes(bob, 1, "10.00");
    life.comesTo(0).isPaidOut("20.00", "19.80", "0.20", "0.00", "0.00");
    assertThat(ann.cash()).isEqualTo("1009.80");
    assertThat(bob.cash()).isEqualTo("990.00");
  }

  /** In several stakes, since none is larger than a million: the fees come to the same. */
  @Test
  void a_third_and_a_sixth_against_a_half_of_a_thousand_million() {
    List.of(ann, bob, cat).forEach(member -> member.isGiven("5000000.00"));
    Life life = Life.begins(rehearsal, creator, onePercent());
    stakesMillions(life, ann, 0, 3, "333333.33");
    stakesMillions(life, bob, 0, 1, "666666.67");
    stakesMillions(life, cat, 1, 4, "1000000.00");
    life.comesTo(0);
    life.isPaidOut("10000000.00", "9900000.00", "99999.99", "0.00", "0.01");
    assertThat(ann.position(life).path("paid").asText()).isEqualTo("6599999.99");
    assertThat(bob.position(life).path("paid").asText()).isEqualTo("3300000.01");
    assertThat(ann.cash()).isEqualTo("8267666.66"); // 5,001,000.00 − 3,333,333.33 + 6,599,999.99
    assertThat(bob.cash()).isEqualTo("6634333.34"); // 5,001,000.00 − 1,666,666.67 + 3,300,000.01
    assertThat(cat.cash()).isEqualTo("1000.00");
  }

  @Test
  void seven_eleven_and_thirteen_against_a_hundred_without_fee() {
    LifeMember dan = LifeMember.joins(rehearsal);
    Life life =
        Life.begins(
            rehearsal, creator, Life.question(rehearsal, "Yes", "No").put("fee_model", "none"));
    life.stakes(ann, 0, "0.07");
    life.stakes(bob, 0, "0.11");
    life.stakes(cat, 0, "0.13");
    life.stakes(dan, 1, "1.00");
    life.comesTo(0).isPaidOut("1.31", "1.29", "0.00", "0.00", "0.02");
    assertThat(ann.cash()).isEqualTo("1000.22"); // 0.29
    assertThat(bob.cash()).isEqualTo("1000.35"); // 0.46
    assertThat(cat.cash()).isEqualTo("1000.41"); // 0.54
    assertThat(dan.cash()).isEqualTo("999.00");
  }

  private ObjectNode onePercent() {
    return Life.question(rehearsal, "Yes", "No").put("fee_bps", 100);
  }

  private Life onePercentOf(String tier) {
    return Life.begins(rehearsal, creator, onePercent().put("tier", tier));
  }

  private void costs(Life life, String amount, String fee) {
    String stake = "{\"outcome\":0,\"amount\":\"%s\"}".formatted(amount);
    Answer quote = rehearsal.visitor().post(life.at("quotes"), stake).is(200);
    assertThat(quote.field("fee")).isEqualTo(fee);
    assertThat(life.stakes(ann, 0, amount).field("fee")).isEqualTo(fee);
  }

  private static void stakesMillions(
      Life life, LifeMember member, int outcome, int millions, String more) {
    for (int stake = 0; stake < millions; stake++) {
      life.stakes(member, outcome, "1000000.00");
    }
    life.stakes(member, outcome, more);
  }
}
