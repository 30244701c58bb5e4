package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody reads of a market is remembered, and with the next stake it is another. */
@WithRehearsal
class CacheReadsScenario {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Rehearsal rehearsal;

  CacheReadsScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  @ParameterizedTest
  @ValueSource(strings = {"wagers?limit=50", "outcomes/0", "history?bucket=1m"})
  void a_stake_is_seen_at_once_in_what_was_remembered(String read) {
    LifeMember ann = LifeMember.joins(rehearsal);
    Life life = Life.between(rehearsal, LifeMember.joins(rehearsal));
    life.stakes(ann, 0, "1.00");
    Visitor visitor = rehearsal.visitor().from(somewhere());
    String path = "/api/v1/markets/" + life.id() + "/" + read;
    Answer first = visitor.get(path).is(200);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(visitor.get(path).is(200).header("X-Cache")).contains("HIT"));
    life.stakes(ann, 0, "2.50");
    Answer after = visitor.get(path).is(200);
    assertThat(after.header("X-Cache")).contains("MISS");
    assertThat(after.text()).isNotEqualTo(first.text());
  }

  private static String somewhere() {
    long chance = UUID.randomUUID().getMostSignificantBits();
    return "10.4.%d.%d".formatted(chance & 0xff, (chance >> 8) & 0xff);
  }
}
