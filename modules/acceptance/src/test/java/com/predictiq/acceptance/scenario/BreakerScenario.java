package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The breaker of a house in which something really fails. */
@WithRehearsal
class BreakerScenario {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String ONE = "{\"outcome\":0,\"amount\":\"1.00\"}";

  private final Rehearsal rehearsal;
  private final OperatorBooth booth;
  private final LifeMember ann;
  private final LifeMember creator;

  BreakerScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.booth = new OperatorBooth(rehearsal);
    this.ann = LifeMember.joins(rehearsal);
    this.creator = LifeMember.joins(rehearsal);
  }

  @AfterEach
  void the_house_is_open_for_the_next() {
    booth
        .put("circuit-breaker", "{\"state\":\"CLOSED\",\"reason\":\"A rehearsal.\",\"stopped\":[]}")
        .is(200);
  }

  @Test
  void eleven_failures_open_it_and_five_probes_after_six_hours_close_it() {
    Life life = Life.between(rehearsal, creator);
    ExchangeDatabase database = ExchangeDatabase.of(rehearsal);
    database.change("alter table wagers.wagers rename to wagers_gone");
    try {
      IntStream.range(0, 10).forEach(i -> stake(life).is(500));
      assertThat(booth.breaker()).isEqualTo("CLOSED");
      stake(life).is(500);
    } finally {
      database.change("alter table wagers.wagers_gone rename to wagers");
    }
    assertThat(booth.breaker()).isEqualTo("OPEN");
    assertThat(stake(life).is(503).json().path("number").asInt()).isEqualTo(121);
    rehearsal.pass(Duration.ofHours(6));
    assertThat(booth.breaker()).isEqualTo("HALF_OPEN");
    Life later = Life.begins(rehearsal, creator, Life.question(rehearsal, "A", "B")); // 2 probes
    stake(later).is(201);
    stake(later).is(201);
    assertThat(booth.breaker()).isEqualTo("HALF_OPEN");
    stake(later).is(201);
    assertThat(booth.breaker()).isEqualTo("CLOSED");
  }

  @Test
  void a_refusal_is_no_failure() {
    Life life = Life.between(rehearsal, creator);
    String nonsense = "{\"outcome\":7,\"amount\":\"1.00\"}";
    IntStream.range(0, 12)
        .mapToObj(i -> ann.moving().post(life.at("wagers"), nonsense))
        .forEach(refused -> assertThat(refused.status()).isBetween(400, 499));
    assertThat(booth.breaker()).isEqualTo("CLOSED");
  }

  @Test
  void a_way_out_is_closed_by_its_name_and_by_nothing_else() {
    Life life =
        Life.begins(
            rehearsal, creator, Life.question(rehearsal, "Yes", "No").put("payout", "pull"));
    LifeMember bob = LifeMember.joins(rehearsal);
    life.stakes(ann, 0, "100.00");
    life.stakes(bob, 1, "100.00");
    life.comesTo(0).isPaidOut("200.00", "195.00", "5.00", "0.00", "0.00");
    booth
        .put(
            "circuit-breaker",
            "{\"state\":\"PAUSED\",\"reason\":\"A leak.\",\"stopped\":[\"claims\"]}")
        .is(200);
    assertThat(ann.moving().post(life.at("claim")).is(503).field("code"))
        .isEqualTo("OPERATION_STOPPED");
    booth
        .put("circuit-breaker", "{\"state\":\"PAUSED\",\"reason\":\"A leak.\",\"stopped\":[]}")
        .is(200);
    ann.moving().post(life.at("claim")).is(200);
    booth
        .put(
            "circuit-breaker",
            "{\"state\":\"PAUSED\",\"reason\":\"A leak.\",\"stopped\":[\"wagers\"]}")
        .is(400);
  }

  @Test
  void settlements_wait_while_refunds_are_stopped() {
    Life life = Life.between(rehearsal, creator);
    life.stakes(ann, 0, "100.00");
    booth
        .put(
            "circuit-breaker",
            "{\"state\":\"CLOSED\",\"reason\":\"A leak.\",\"stopped\":[\"refunds\"]}")
        .is(200);
    String before = ann.cash();
    life.operates("cancel", "{\"reason\":\"A rehearsal.\"}").is(200);
    booth.runs("wagers.settles-markets");
    await().during(Duration.ofSeconds(1)).until(() -> ann.cash().equals(before));
    the_house_is_open_for_the_next();
    await().atMost(SOON).until(() -> !ann.cash().equals(before));
  }

  private Answer stake(Life life) {
    return ann.moving().post(life.at("wagers"), ONE);
  }
}
