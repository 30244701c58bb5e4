package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of what people try who mean no good, and of what each of them gets for it. */
@WithSharedNode
class HostileScenario {

  private static final int AT_LEAST = 150;

  private final RunningNode node;

  HostileScenario(RunningNode node) {
    this.node = node;
  }

  /** Whoever adds a kind of credential adds the rows of those who forge it. */
  static Stream<HostileCall> hostile_calls() {
    return Stream.of(
            HostileForwarding.all(),
            HostilePaths.all(),
            HostileKeys.all(),
            HostileBodies.all(),
            HostileQueries.all(),
            HostileHeads.all())
        .flatMap(rows -> rows);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile_calls")
  void gets_what_it_deserves(HostileCall hostile) {
    Answer answer = placed(hostile.call()).to(node.port());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(hostile.status());
    if (!hostile.call().line().startsWith("HEAD")) {
      assertThat(answer.text()).as(answer.toString()).contains("\"" + hostile.code() + "\"");
    }
    assertThat(answer.header("X-Request-Id")).as(answer.toString()).isPresent();
    assertThat(answer.header("X-Content-Type-Options")).as(answer.toString()).contains("nosniff");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("com.predictiq");
  }

  @Test
  void the_table_is_as_long_as_was_promised_and_says_nothing_twice() {
    List<String> rows = hostile_calls().map(HostileCall::toString).toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(AT_LEAST).doesNotHaveDuplicates();
  }

  /** The canary of the table: what is not hostile gets in by the same way. */
  @Test
  void canary_a_good_key_from_the_right_place_opens_the_door() {
    RawCall.of("GET /api/v1/admin/config")
        .with("X-API-Key: " + Installation.ADMIN_KEY)
        .to(node.port())
        .is(200);
  }

  /** A subscriber is counted by address; nobody of the table is to be stopped by a limit. */
  private static RawCall placed(RawCall call) {
    boolean subscribes = call.line().contains("/newsletter/");
    long chance = UUID.randomUUID().getMostSignificantBits();
    return subscribes
        ? call.with("X-Forwarded-For: 10.%d.%d.8".formatted(chance & 0xff, (chance >> 8) & 0xff))
        : call;
  }
}
