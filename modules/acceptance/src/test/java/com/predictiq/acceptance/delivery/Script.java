package com.predictiq.acceptance.delivery;

import com.predictiq.acceptance.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the scripts operators are handed, and how a run of it ended. */
record Script(String name) {

  record Ending(int code, String output) {

    boolean isGood() {
      return code == 0;
    }
  }

  Ending run(Map<String, String> environment, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(House.root().resolve("ops/bin").resolve(name).toString());
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    return run(environment, command);
  }

  static Ending run(Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(Script::isHeard);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ending(process.waitFor(), output);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static boolean isHeard(String variable) {
    return variable.matches("(PG|S3_|AWS_|BACKUP_|PREDICTIQ_|SMOKE_).*|DATABASE_URL");
  }
}
