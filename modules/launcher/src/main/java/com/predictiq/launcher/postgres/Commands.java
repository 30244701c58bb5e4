package com.predictiq.launcher.postgres;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.ending.Stopping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs other programs to their end, in one directory and in the C locale. */
record Commands(Path directory) {

  private static final int NOT_FOUND = 127;

  record Outcome(int exitCode, String output) {

    boolean succeeded() {
      return exitCode == 0;
    }

    /** The line that says most: what failed, else what was said last. */
    String essence() {
      List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
      return lines.stream()
          .filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error):.*"))
          .reduce((first, second) -> second)
          .or(() -> lines.stream().reduce((first, second) -> second))
          .orElse("exit code " + exitCode)
          .strip();
    }
  }

  Outcome run(List<String> command) {
    return run(command, "");
  }

  Outcome run(List<String> command, String input) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      return finish(builder.start(), input);
    } catch (IOException notStarted) {
      return new Outcome(NOT_FOUND, notStarted.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Stopped while " + command.get(0) + " was running.", stopped);
    }
  }

  private static Outcome finish(Process process, String input)
      throws IOException, InterruptedException {
    Thread end = new Thread(process::destroyForcibly, "ends " + process.pid());
    boolean endsWithUs = hook(end);
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.waitFor();
    if (endsWithUs && !Stopping.hasBegun()) {
      Runtime.getRuntime().removeShutdownHook(end);
    }
    return new Outcome(exitCode, output);
  }

  /** What is run while we stop is part of the stopping and runs to its end. */
  private static boolean hook(Thread end) {
    try {
      Runtime.getRuntime().addShutdownHook(end);
      return true;
    } catch (IllegalStateException alreadyStopping) {
      return false;
    }
  }
}
