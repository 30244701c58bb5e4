package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What somebody sees within minutes of a first start without a network. */
@WithRehearsal
class OracleDemoScenario {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Rehearsal rehearsal;

  OracleDemoScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  @Test
  void markets_of_the_demo_end_by_a_price_before_five_minutes_are_over() {
    List<String> markets =
        await().atMost(SOON).until(this::pricedMarkets, some -> some.size() == 2);
    rehearsal.pass(Duration.ofMinutes(3));
    markets.forEach(market -> awaitStatus(market, List.of("PROPOSED", "RESOLVED")));
    rehearsal.pass(Duration.ofMinutes(1));
    markets.forEach(market -> awaitStatus(market, List.of("RESOLVED")));
    for (String market : markets) {
      JsonNode oracle = rehearsal.visitor().get("/api/v1/markets/" + market + "/oracle").json();
      assertThat(oracle.at("/readings/0/verdict").asText()).isEqualTo("used");
      assertThat(oracle.at("/readings/0/source").asText()).isEqualTo("simulated");
    }
  }

  @Test
  void charts_have_candles_and_a_gap_where_nothing_was_read() {
    rehearsal.pass(Duration.ofMinutes(10));
    String path = "/api/v1/oracle/feeds/btc-usd-simulated/candles?width=1m";
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode candles = rehearsal.visitor().get(path).is(200).json();
              List<String> starts = candles.path("items").findValuesAsText("start");
              assertThat(starts).hasSizeGreaterThan(1).doesNotHaveDuplicates();
              assertThat(starts.size()).isLessThan(288);
            });
  }

  private List<String> pricedMarkets() {
    JsonNode page = rehearsal.visitor().get("/api/v1/markets?tag=price&limit=100").is(200).json();
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .filter(market -> market.path("resolution_source").asText().equals("oracle"))
        .map(market -> market.path("id").asText())
        .toList();
  }

  private void awaitStatus(String market, List<String> statuses) {
    await()
        .atMost(SOON)
        .until(
            () -> rehearsal.visitor().get("/api/v1/markets/" + market).field("status"),
            statuses::contains);
  }
}
