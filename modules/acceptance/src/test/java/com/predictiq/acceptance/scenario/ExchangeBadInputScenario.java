package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What cannot be meant: each body is refused in one form, and the house is as it was before. */
@WithRehearsal
class ExchangeBadInputScenario {

  /** Rows of everything that a caller can add to, in one line. */
  private static final String COUNTS =
      """
      select concat_ws(',',
        (select count(*) from markets.markets), (select count(*) from markets.disputes),
        (select count(*) from markets.votes), (select count(*) from markets.overrides),
        (select count(*) from markets.comments), (select count(*) from markets.clarifications),
        (select count(*) from markets.life_events where market_id = '{m}'),
        (select count(*) from wagers.wagers),
        (select count(*) from wagers.stake_keys), (select count(*) from members.limits),
        (select count(*) from ledger.transfers where reference like '%' || '{m}' || '%'))\
      """;

  private final Rehearsal rehearsal;
  private final LifeMember member;

  ExchangeBadInputScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.member = LifeMember.joins(rehearsal);
  }

  @Test
  void refuses_with_all_faults_and_stores_nothing() {
    Life closed = Life.between(rehearsal, member).closes();
    Life open = Life.between(rehearsal, member);
    ExchangeDatabase database = ExchangeDatabase.of(rehearsal);
    String before = database.value(COUNTS.replace("{m}", open.id()));
    SoftAssertions seen = new SoftAssertions();
    for (ExchangeBadInput input : ExchangeBadInput.all(rehearsal).toList()) {
      boolean late = input.line().contains("/admin/") || input.line().contains("/disputes");
      judge(seen, input, answer(input, late ? closed : open));
    }
    seen.assertAll();
    assertThat(database.value(COUNTS.replace("{m}", open.id()))).isEqualTo(before);
    assertThat(member.cash()).isEqualTo("978.00");
    assertThat(open.shown().path("status").asText()).isEqualTo("ACTIVE");
    assertThat(closed.shown().path("status").asText()).isEqualTo("CLOSED");
  }

  @Test
  void refuses_doubts_and_voices_that_say_nothing() {
    LifeMember voter = LifeMember.joins(rehearsal);
    Life life = Life.between(rehearsal, voter);
    life.stakes(member, 0, "1.00");
    life.closes().isProposed(0);
    Answer doubt = member.moving().post(life.at("disputes"), "{\"outcome\":2}").is(400);
    assertThat(doubt.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/reason", "/outcome");
    assertThat(member.cash()).isEqualTo("999.00");
    life.disputes(member).is(201);
    List<String> voices =
        List.of(
            "null", "[]", "{}", "1.5", "-1", "1e0", "true", "\"maybe\"", "\"\"", "\"１\"", "\"-0\"");
    for (String choice : voices) {
      Answer answer = voter.visitor().post(life.at("votes"), "{\"choice\":" + choice + "}");
      assertThat(answer.is(400).text()).as(choice).contains("/choice");
    }
    assertThat(voter.visitor().post(life.at("votes"), "{\"choice\":2}").is(422).field("code"))
        .isEqualTo("INVALID_OUTCOME");
    Answer tally = rehearsal.visitor().get(life.at("votes")).is(200);
    assertThat(tally.field("cast")).isEqualTo("0.00");
  }

  @Test
  void tells_all_that_is_wrong_with_a_query_at_once() {
    String query = "?limits=5&limit=0&limit=1&sort=best&closing_before=soon&cursor=x";
    Answer answer = rehearsal.visitor().get("/api/v1/markets" + query).is(400);
    assertThat(answer.field("code")).isEqualTo("UNKNOWN_PARAMETER");
    assertThat(answer.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "?limits", "?limit", "?limit", "?sort", "?closing_before", "?cursor");
    Answer feed =
        rehearsal.visitor().get("/api/v1/oracle/feeds/x/candles?width=9m&from=a&to=b").is(400);
    assertThat(feed.json().path("errors").findValuesAsText("pointer"))
        .containsExactly("?width", "?from", "?to");
  }

  private Answer answer(ExchangeBadInput input, Life life) {
    RawCall call = input.at(life.id()).call();
    boolean operators = input.line().contains("/admin/");
    List<String> headers = operators ? rehearsal.operator().headers() : member.visitor().headers();
    return call.with(headers.get(0) + ": " + headers.get(1)).to(rehearsal.node().port());
  }

  private static void judge(SoftAssertions seen, ExchangeBadInput input, Answer answer) {
    String found = answer.status() + " " + answer.text();
    seen.assertThat(answer.status()).as("%s: %s", input, found).isEqualTo(input.status());
    seen.assertThat(answer.header("Content-Type").orElse(""))
        .as("%s: %s", input, found)
        .startsWith("application/problem+json");
    JsonNode problem = answer.json();
    seen.assertThat(problem.path("code").asText())
        .as("%s: %s", input, found)
        .isEqualTo(input.code());
    List<String> pointers = new ArrayList<>(problem.path("errors").findValuesAsText("pointer"));
    seen.assertThat(pointers).as("%s: %s", input, found).containsAll(input.pointers());
  }
}
