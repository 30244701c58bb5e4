package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From a question to a winner who has been paid, with three days in between. */
@WithRehearsal
class RehearsalScenario {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Rehearsal rehearsal;

  RehearsalScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  @Test
  void pays_who_was_right_when_nobody_objects() {
    Player right = rehearsal.someone();
    Player wrong = rehearsal.someone();
    String market = rehearsal.someone().asks("Is this a rehearsal of paying?", Duration.ofHours(1));
    right.stakes(market, 0, "100.00").is(201);
    wrong.stakes(market, 1, "300.00").is(201);
    rehearsal.pass(Duration.ofHours(2));
    awaitStatus(market, "CLOSED");
    rehearsal
        .operator()
        .post("/api/v1/admin/markets/" + market + "/propose", "{\"outcome\":0}")
        .is(200);
    rehearsal.pass(Duration.ofHours(73));
    awaitStatus(market, "RESOLVED");
    right.awaitCash("1290.00"); // 900.00 left, and all of the pool of 390.00
    assertThat(wrong.cash()).isEqualByComparingTo("700.00");
  }

  private void awaitStatus(String market, String status) {
    await()
        .atMost(SOON)
        .until(
            () -> rehearsal.visitor().get("/api/v1/markets/" + market).field("status"),
            status::equals);
  }
}
