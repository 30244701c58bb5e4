package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program laid out for an image, and the server started from it without a launcher. */
class ImageScenario {

  private static final List<String> NODE =
      List.of(Installation.QUICK_TO_START, "@jvm.options", "com.predictiq.launcher.Node");

  @TempDir private Path directory;

  @Test
  void serves_from_what_was_unpacked_and_leaves_the_database_programs_out() throws IOException {
    Path image = directory.resolve("image");
    try (TestDatabase database = TestDatabase.fresh();
        Installation builder = Installation.fresh()) {
      Ending unpacked = builder.run(Map.of(), "unpack", image.toString());
      assertThat(unpacked.exitCode()).as(unpacked.toString()).isZero();
      assertThat(image.resolve("postgres")).doesNotExist();
      try (RunningNode node = node(image, TwoNodes.address(database.url()))) {
        node.awaitReady();
        node.visitor().get("/api/v1/markets").is(200);
        assertThat(node.output())
            .contains("\"level\":\"INFO\"")
            .doesNotContain("SEVERE")
            .doesNotContain("predictiq.database.password");
      }
    }
  }

  private static RunningNode node(Path image, String database) throws IOException {
    int port = Ports.free();
    List<String> command = new ArrayList<>(List.of(ShippedJar.java()));
    command.addAll(NODE);
    ProcessBuilder builder = new ProcessBuilder(command).directory(image.toFile());
    ShippedJar.forget(builder.environment());
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("DATABASE_URL", database);
    builder.environment().put("PREDICTIQ_MIGRATE", "off");
    builder
        .environment()
        .put("PREDICTIQ_PLATFORM_SECRET", "the-secret-of-the-acceptance-tests-0001");
    return new RunningNode(image, port, builder.start());
  }
}
