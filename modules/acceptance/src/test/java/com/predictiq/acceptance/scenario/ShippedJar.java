package com.predictiq.acceptance.scenario;

import com.predictiq.acceptance.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code java -jar predictiq.jar}, with an environment in which nothing but the test speaks. */
final class ShippedJar {

  /** Variables the product listens to without its prefix. */
  private static final Set<String> HEARD =
      Set.of("PORT", "DATABASE_URL", "REDIS_URL", "BLOCKCHAIN_NETWORK", "JAVA_OPTS");

  private ShippedJar() {}

  static Path path() {
    Path jar =
        Path.of(
            System.getProperty(
                "predictiq.jar", House.root().resolve("ear/target/predictiq.jar").toString()));
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is not there; `mvn package` makes it");
    }
    return jar;
  }

  static Process start(Path directory, Map<String, String> settings, String... arguments) {
    List<String> command = new ArrayList<>(List.of(terminal()));
    command.addAll(List.of(java(), Installation.QUICK_TO_START, "-jar", path().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    forget(builder.environment());
    builder.environment().putAll(settings);
    try {
      return builder.start();
    } catch (IOException refused) {
      throw new IllegalStateException(command + " did not start", refused);
    }
  }

  /**
   * As from a terminal: leading a process group of its own, to which a Ctrl-C is sent, and deaf to
   * no signal, which a program started in the background by a shell would be.
   */
  private static String[] terminal() {
    return new String[] {"env", "--default-signal=INT", "setsid"};
  }

  /** Takes out what the tests' own environment would say to the product, and nothing else. */
  static void forget(Map<String, String> environment) {
    environment.keySet().removeIf(ShippedJar::isHeard);
  }

  private static boolean isHeard(String variable) {
    return variable.startsWith("PREDICTIQ_") || HEARD.contains(variable);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
