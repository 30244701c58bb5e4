package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.predictiq.acceptance.House;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The directory an image is made of, and what an engine would start in it. */
record ImageRoot(Path path) {

  private static final List<String> NODE =
      List.of(Installation.QUICK_TO_START, "@jvm.options", "com.predictiq.launcher.Node");

  /** Aborts the test where the machine lets nobody look away from its file systems. */
  static ImageRoot in(Path directory) {
    Programs.needed("unshare");
    Programs.needed("setpriv");
    ProcessBuilder builder = script("docker/root", directory.toString());
    builder.environment().put("PREDICTIQ_JAR", ShippedJar.path().toString());
    builder
        .environment()
        .merge(
            "PATH", Path.of(ShippedJar.java()).getParent() + File.pathSeparator, (p, j) -> j + p);
    assertThat(end(builder.inheritIO())).isZero();
    ImageRoot image = new ImageRoot(directory);
    assumeTrue(image.shell("true") == 0, "no mount namespaces are to be had here");
    return image;
  }

  RunningNode start(String database, int port) {
    return new RunningNode(path, port, begin(serving(database, port, java(NODE))));
  }

  /** How a command of the server ends that does not serve. */
  int run(String database, int port, List<String> arguments) {
    List<String> command = new ArrayList<>(java(NODE));
    command.addAll(arguments);
    return end(serving(database, port, command).inheritIO());
  }

  /** What the image asks itself. */
  boolean isHealthy(String database, int port) {
    return end(serving(database, port, java(List.of("-cp", "health", "Healthy"))).inheritIO()) == 0;
  }

  int shell(String command) {
    return end(inside(List.of("sh", "-c", command)).inheritIO());
  }

  private ProcessBuilder serving(String database, int port, List<String> command) {
    ProcessBuilder builder = inside(command);
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("DATABASE_URL", database);
    builder.environment().put("PREDICTIQ_MIGRATE", "ahead");
    builder.environment().put("PREDICTIQ_WEB_ACCESS_LOG", "true");
    builder.environment().put("PREDICTIQ_LOG_FORMAT", "json");
    builder
        .environment()
        .put("PREDICTIQ_PLATFORM_SECRET", "the-secret-of-the-acceptance-tests-0001");
    return builder;
  }

  private ProcessBuilder inside(List<String> command) {
    ProcessBuilder builder = script("docker/as-image", path.toString());
    builder.command().addAll(command);
    return builder;
  }

  private static List<String> java(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(ShippedJar.java()));
    command.addAll(arguments);
    return command;
  }

  private static ProcessBuilder script(String name, String argument) {
    ProcessBuilder builder =
        new ProcessBuilder(
            new ArrayList<>(List.of(House.root().resolve(name).toString(), argument)));
    ShippedJar.forget(builder.environment());
    return builder;
  }

  private static Process begin(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static int end(ProcessBuilder builder) {
    try {
      return begin(builder).waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
