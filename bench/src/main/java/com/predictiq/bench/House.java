package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The product, started as anybody would, but that it limits nobody. */
final class House {

  static final Path ROOT = Path.of("").toAbsolutePath();
  static final Path LAID_OUT = ROOT.resolve("ear/target/predictiq");
  static final String LIST = "/api/v1/markets";

  private static final Path RUNNABLE = ROOT.resolve("ear/target/predictiq.jar");
  private static final Duration BUILD_AND_START = Duration.ofMinutes(10);

  private House() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin/java").toString();
  }

  static Server start(Path work, Path home) throws IOException {
    return start(work, home, Map.of());
  }

  static Server start(Path work, Path home, Map<String, String> more) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(java(), "-jar", RUNNABLE.toString());
    return started(builder, work.resolve("product.log"), home, more);
  }

  /** Seconds from {@code ./mvnw -Prun} to the first answer. */
  static double run(Path work, Path home) throws IOException, InterruptedException {
    try (Server server =
        started(wrapper("-B", "-ntp", "-Prun"), work.resolve("run.log"), home, Map.of())) {
      return server.awaitAnswer(LIST, BUILD_AND_START);
    }
  }

  /** What is made beside a first start that lasts, and makes all later ones quicker. */
  static boolean hasClassData(Path home) {
    String[] made = home.resolve("runtime/made").toFile().list();
    return made != null && List.of(made).stream().anyMatch(file -> file.endsWith(".jsa"));
  }

  static ProcessBuilder wrapper(String... arguments) {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("mvnw").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
  }

  private static Server started(
      ProcessBuilder builder, Path log, Path home, Map<String, String> more) throws IOException {
    int port = Server.freePort();
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("PREDICTIQ_"));
    environment.keySet().removeAll(List.of("DATABASE_URL", "REDIS_URL"));
    environment.put("PORT", Integer.toString(port));
    environment.put("PREDICTIQ_HOME", home.toString());
    for (String limit : List.of("PUBLIC_READS", "MEMBER_READS", "WAGERS", "LOG_IN")) {
      environment.put("PREDICTIQ_PLATFORM_LIMIT_" + limit, "999999999/1");
    }
    environment.putAll(more);
    return new Server(builder, log, port);
  }
}
