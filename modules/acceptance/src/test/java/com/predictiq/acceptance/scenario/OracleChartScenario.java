package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The price charts as a real browser draws them. */
@WithSharedNode
class OracleChartScenario {

  private static final int PATIENCE_SECONDS = 60;

  private final RunningNode node;

  @TempDir private Path directory;

  OracleChartScenario(RunningNode node) {
    this.node = node;
  }

  /** The house has just begun: most of the hour is a gap. */
  @Test
  void draws_a_line_where_something_was_read_and_a_gap_where_nothing_was() throws Exception {
    Path page = directory.resolve("prices.html");
    String log = look(Programs.needed("chromium"), page);
    String drawn = Files.readString(page);
    assertThat(drawn).contains("data-feed=\"btc-usd-simulated\"", "class=\"close\"");
    assertThat(drawn.split("class=\"gap\"", -1).length - 1).isGreaterThan(60);
    assertThat(log).doesNotContain("CONSOLE");
  }

  private String look(Path chromium, Path page) throws IOException, InterruptedException {
    Path log = directory.resolve("browser.log");
    List<String> command =
        List.of(
            chromium.toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--enable-logging=stderr",
            "--virtual-time-budget=10000",
            "--user-data-dir=" + directory.resolve("profile"),
            "--dump-dom",
            "http://localhost:" + node.port() + "/prices.html");
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.to(page.toFile()))
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      Processes.kill(Processes.under(browser.toHandle()));
    }
    return Files.readString(log);
  }
}
