package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The price charts as a real browser draws them. */
@WithSharedNode
class OracleChartScenario {

  private final RunningNode node;

  @TempDir private Path directory;

  OracleChartScenario(RunningNode node) {
    this.node = node;
  }

  /** The house has just begun: most of the hour is a gap. */
  @Test
  void draws_a_line_where_something_was_read_and_a_gap_where_nothing_was() {
    try (Browser browser = Browser.in(directory)) {
      browser.open(node.visitor().url() + "/prices.html");
      browser.awaiting("document.querySelector('[data-feed=btc-usd-simulated] .close')");
      int gaps = Integer.parseInt(browser.evaluate("document.querySelectorAll('.gap').length"));
      assertThat(gaps).isGreaterThan(60);
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
