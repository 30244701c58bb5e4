package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the house remembers of what was done in it, and that the memory shows when it is changed.
 */
@WithRehearsal
class AuditScenario {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Rehearsal rehearsal;
  private final OperatorBooth booth;

  AuditScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.booth = new OperatorBooth(rehearsal);
  }

  @Test
  void an_operators_move_is_there_with_who_from_where_why_and_the_difference() {
    String request = booth.breaker("PAUSED").is(200).header("X-Request-Id").orElseThrow();
    booth.breaker("CLOSED").is(200);

    List<JsonNode> lines = booth.logs("request_id=" + request);

    assertThat(lines)
        .extracting(line -> line.path("outcome").asText())
        .containsExactlyInAnyOrder("BEGUN", "CHANGED", "ANSWERED");
    assertThat(lines)
        .extracting(line -> line.path("actor").asText())
        .allMatch(actor -> actor.startsWith("key:"));
    JsonNode answered = one(lines, "ANSWERED");
    assertThat(answered.path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(answered.path("key_id").asText()).startsWith("key:");
    assertThat(answered.path("action").asText()).isEqualTo("PUT /admin/circuit-breaker");
    assertThat(answered.path("details").path("asked").path("reason").asText())
        .isEqualTo("A rehearsal.");
    JsonNode difference = one(lines, "CHANGED").path("details");
    assertThat(difference.path("before").path("state").asText()).isEqualTo("CLOSED");
    assertThat(difference.path("after").path("state").asText()).isEqualTo("PAUSED");
  }

  @Test
  void what_operators_do_to_members_and_markets_is_there_with_its_difference() {
    LifeMember ann = LifeMember.joins(rehearsal);
    Life life = Life.between(rehearsal, LifeMember.joins(rehearsal));
    booth.post("members/" + ann.id() + "/freeze", "{\"reason\":\"Two accounts.\"}").is(200);
    booth.post("markets/" + life.id() + "/cancel", "{\"reason\":\"A mistake.\"}").is(200);

    JsonNode frozen = one(booth.logs("outcome=CHANGED&target=" + ann.id()), "CHANGED");
    assertThat(frozen.at("/details/before/frozen").asText()).isEqualTo("false");
    assertThat(frozen.at("/details/after/reason").asText()).isEqualTo("Two accounts.");
    JsonNode ended = one(booth.logs("outcome=CHANGED&target=" + life.id()), "CHANGED");
    assertThat(ended.at("/details/before/state").asText()).isEqualTo("ACTIVE");
    assertThat(ended.at("/details/after/state").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void the_door_says_why_it_let_nobody_in() {
    rehearsal.visitor().with("X-API-Key", "nobody's").get("/api/v1/admin/config").is(401);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(booth.logs("outcome=REFUSED"))
                    .anyMatch(
                        line ->
                            line.path("status").asInt() == 401
                                && line.path("code").asText().equals("ADMIN_UNAUTHENTICATED")));
  }

  @Test
  void a_members_call_and_whoever_is_turned_away_are_there_soon() {
    LifeMember ann = LifeMember.joins(rehearsal);
    Life life = Life.between(rehearsal, LifeMember.joins(rehearsal));
    life.stakes(ann, 0, "1.00");
    String refused =
        rehearsal
            .visitor()
            .with("X-API-Key", "a-key-that-nobody-knows-of")
            .get("/api/v1/admin/config")
            .is(401)
            .header("X-Request-Id")
            .orElseThrow();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(booth.logs("actor=member:" + ann.id() + "&target=" + life.id()))
                  .singleElement()
                  .returns("POST /markets/{id}/wagers", line -> line.path("action").asText())
                  .returns("routine", line -> line.path("retention").asText())
                  .returns(201, line -> line.path("status").asInt());
              assertThat(booth.logs("outcome=REFUSED&request_id=" + refused))
                  .singleElement()
                  .returns("security", line -> line.path("retention").asText())
                  .returns(false, line -> line.has("actor"));
            });
  }

  @Test
  void no_password_and_no_key_is_ever_in_it() {
    SomeMember somebody = SomeMember.signedUpAt(rehearsal.visitor());
    Answer made = booth.post("api-keys", "{\"name\":\"deploys\"}").is(201);
    String everything = booth.get("audit/logs?limit=100").is(200).text();
    assertThat(everything)
        .contains("deploys", "POST /admin/api-keys")
        .doesNotContain(
            somebody.password(),
            somebody.email(),
            made.field("key"),
            made.field("signing_secret"),
            Installation.ADMIN_KEY);
  }

  @Test
  void a_line_that_was_changed_behind_our_back_shows() {
    booth.runs("admin.seals-audit");
    await().atMost(SOON).until(() -> chain().path("unsealed").asLong() == 0);
    String last = booth.logs("action=POST+/admin/jobs/%7Bname%7D/run").get(0).path("id").asText();
    check();
    assertThat(chain().path("broken")).isEmpty();
    ExchangeDatabase database = ExchangeDatabase.of(rehearsal);
    try {
      tamper(database, last, "times + 1");
      check();
      assertThat(chain().path("broken")).isNotEmpty();
    } finally {
      tamper(database, last, "times - 1");
    }
    check();
    assertThat(chain().path("broken")).isEmpty();
    assertThat(chain().path("head").asText()).hasSize(64);
  }

  @Test
  void filters_that_mean_nothing_are_refused() {
    booth.get("audit/logs?outcome=LOST").is(400);
    booth.get("audit/logs?from=yesterday").is(400);
    booth.get("audit/logs?who=ann").is(400);
    booth.get("audit/statistics?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z").is(400);
  }

  private static JsonNode one(List<JsonNode> lines, String outcome) {
    return lines.stream()
        .filter(line -> line.path("outcome").asText().equals(outcome))
        .findFirst()
        .orElseThrow();
  }

  /** Until it has gone through all of the chain once more. */
  private void check() {
    long before = chain().path("rounds").asLong();
    await()
        .atMost(SOON)
        .until(
            () -> {
              booth.runs("admin.checks-audit");
              return chain().path("rounds").asLong() > before + 1;
            });
  }

  private JsonNode chain() {
    return booth.get("audit/statistics").is(200).json().path("chain");
  }

  /** Whoever owns a table can give themselves any right to it, and take its triggers off. */
  private static void tamper(ExchangeDatabase database, String line, String times) {
    database.change(
        """
        grant update on admin.audit_entries to current_user;
        alter table admin.audit_entries disable trigger append_only;
        update admin.audit_entries set times = %s where id = '%s';
        alter table admin.audit_entries enable trigger append_only;
        revoke update on admin.audit_entries from current_user\
        """
            .formatted(times, line));
  }
}
