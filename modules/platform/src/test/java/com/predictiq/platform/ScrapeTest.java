package com.predictiq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScrapeTest {

  @Test
  void is_what_prometheus_reads() {
    String text =
        new Scrape()
            .counter("bets_placed_total", "Stakes that were accepted.")
            .sample("bets_placed_total", "7", "asset", "PLAY", "kind", "yes")
            .gauge("active_users", "Members.")
            .sample("active_users", "3")
            .text();
    assertThat(text)
        .isEqualTo(
            """
            # HELP bets_placed_total Stakes that were accepted.
            # TYPE bets_placed_total counter
            bets_placed_total{asset="PLAY",kind="yes"} 7
            # HELP active_users Members.
            # TYPE active_users gauge
            active_users 3
            """);
  }

  @Test
  void a_value_cannot_end_its_line() {
    assertThat(new Scrape().sample("a", "1", "b", "x\"\n\\y").text())
        .isEqualTo("a{b=\"x\\\"\\n\\\\y\"} 1\n");
  }
}
