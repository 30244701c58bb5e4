package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the image holds, laid out by the script that the Dockerfile calls too, and run as an engine
 * would: by an unprivileged user, without a launcher, with nothing to write to but {@code /tmp}.
 */
class ImageScenario {

  @TempDir private Path directory;

  @Test
  void migrates_serves_and_stops_where_nothing_can_be_written() throws IOException {
    ImageRoot image = ImageRoot.in(directory.resolve("image"));
    assertThat(image.path().resolve("postgres")).doesNotExist();
    assertThat(image.path().resolve("bom.json")).content().contains("\"bomFormat\"", "predictiq");
    try (TestDatabase database = TestDatabase.empty()) {
      String url = TwoNodes.address(database.url());
      int port = Ports.free();
      assertThat(image.run(url, port, List.of("migrate"))).isZero();
      RunningNode node = image.start(url, port).awaitReady();
      try (node) {
        node.visitor().get("/api/v1/markets").is(200);
        assertThat(image.isHealthy(url, port)).isTrue();
        assertThat(status(node))
            .contains("Uid:\t10001\t10001\t10001\t10001", "CapEff:\t0000000000000000");
        NodeLog log = new NodeLog(node);
        log.tellsOfACall();
        log.isMadeForMachines();
        assertThat(node.output())
            .doesNotContain("SEVERE")
            .doesNotContain("predictiq.database.password");
        node.stop();
        assertThat(image.isHealthy(url, port)).isFalse();
      }
    }
  }

  @Test
  void cannot_write_into_itself() throws IOException {
    ImageRoot image = ImageRoot.in(directory.resolve("image"));
    assertThat(image.shell("touch app/x || touch /var/tmp/x || touch /x")).isNotZero();
    assertThat(image.shell("touch /tmp/x")).isZero();
  }

  private static String status(RunningNode node) throws IOException {
    return Files.readString(Path.of("/proc", Long.toString(node.launcher().pid()), "status"));
  }
}
