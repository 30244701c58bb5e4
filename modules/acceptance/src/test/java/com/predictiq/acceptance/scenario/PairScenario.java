package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.predictiq.acceptance.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that runs two nodes and a proxy on one machine, from its first word to its last. */
class PairScenario {

  private static final Path RUNTIME =
      House.module("acceptance").directory().resolve("target/runtime");

  @TempDir private Path directory;

  @Test
  void two_nodes_are_one_house_behind_one_port_and_end_together() throws Exception {
    Programs.needed("haproxy");
    Programs.needed("curl");
    List<Integer> ports = Stream.generate(Ports::free).limit(3).toList();
    Process script = pair(ports);
    try {
      await()
          .atMost(FairLimit.of(Duration.ofMinutes(3)))
          .until(() -> !script.isAlive() || said().contains("Ctrl-C ends"));
      assertThat(script.isAlive()).as(said()).isTrue();
      SomeMember member = SomeMember.signedUpAt(at(ports.get(1)));
      for (int port : ports) {
        member.at(at(port)).get("/api/v1/members/me").is(200);
      }
    } finally {
      script.destroy();
      assertThat(script.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
    }
    assertThat(ports).as("nobody answers any more").allMatch(Ports::isFree);
  }

  private Process pair(List<Integer> ports) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(House.root().resolve("ops/bin/pair").toString())
            .redirectErrorStream(true)
            .redirectOutput(output().toFile());
    ShippedJar.forget(builder.environment());
    builder
        .environment()
        .putAll(
            Map.of(
                "PORT", ports.get(0).toString(),
                "FIRST_PORT", ports.get(1).toString(),
                "SECOND_PORT", ports.get(2).toString(),
                "PREDICTIQ_HOME", directory.resolve("pair").toString(),
                "PREDICTIQ_JAR", ShippedJar.path().toString(),
                "PREDICTIQ_RUNTIME", RUNTIME.toString(),
                "JAVA_OPTS", Installation.QUICK_TO_START));
    return builder.start();
  }

  private static Visitor at(int port) {
    return new Visitor("http://127.0.0.1:" + port);
  }

  private Path output() {
    return directory.resolve("output");
  }

  private String said() throws IOException {
    return Files.readString(output());
  }
}
