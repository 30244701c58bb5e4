package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The landing page as a real browser shows it. */
@WithSharedNode
class BrowserScenario {

  private static final int PATIENCE_SECONDS = 60;
  private static final int FEWEST_COLOURS = 8;

  private final RunningNode node;

  @TempDir private Path directory;
  private Path chromium;

  BrowserScenario(RunningNode node) {
    this.node = node;
  }

  @BeforeEach
  void needs_a_browser() {
    chromium = Programs.needed("chromium");
  }

  @Test
  void shows_the_markets_and_complains_of_nothing() throws Exception {
    Path page = directory.resolve("page.html");
    String log = look(Redirect.to(page.toFile()), "--dump-dom");
    String market =
        node.visitor().get("/api/v1/markets?limit=1").json().at("/items/0/title").asText();
    assertThat(Files.readString(page)).contains("database up").contains("<h3>" + market);
    assertThat(log).doesNotContain("CONSOLE");
  }

  @Test
  void paints_more_than_a_blank_page() throws Exception {
    Path picture = directory.resolve("page.png");
    look(Redirect.DISCARD, "--screenshot=" + picture, "--window-size=1200,900");
    assertThat(colours(ImageIO.read(picture.toFile()))).isGreaterThan(FEWEST_COLOURS);
  }

  /** Answers with what the browser and the page's scripts had to say. */
  private String look(Redirect output, String... how) throws IOException, InterruptedException {
    Path log = directory.resolve("browser.log");
    List<String> command =
        new ArrayList<>(
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
                "--user-data-dir=" + directory.resolve("profile")));
    command.addAll(List.of(how));
    command.add("http://localhost:" + node.port() + "/");
    Process browser =
        new ProcessBuilder(command).redirectOutput(output).redirectError(log.toFile()).start();
    try {
      assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      Processes.kill(Processes.under(browser.toHandle()));
    }
    return Files.readString(log);
  }

  private static long colours(BufferedImage picture) {
    return IntStream.range(0, picture.getHeight())
        .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
        .distinct()
        .count();
  }
}
