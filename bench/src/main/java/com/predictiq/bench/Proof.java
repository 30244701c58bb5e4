package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** How long the two commands of the README take. */
record Proof(Path work) {

  private static final double SECOND_RUN_LIMIT = 15;
  private static final double VERIFY_LIMIT = 10;

  String measure() throws IOException, InterruptedException {
    Path log = work.resolve("verify.log");
    double minutes = verify(log);
    Path home = work.resolve("run-home");
    Foundation.say("./mvnw -Prun, in a new home");
    double first = House.run(work, home);
    Foundation.say("./mvnw -Prun, for the second time");
    double second = House.run(work, home);
    return String.format(
        Locale.ROOT,
        "| what | took | limit |%n|---|---|---|%n"
            + "| `./mvnw verify` | %.1f min | %.0f min |%n"
            + "| `./mvnw -Prun` in a new home, to the first 200 | %.1f s | |%n"
            + "| `./mvnw -Prun` for the second time | %.1f s | %.0f s |%n%n%s%n",
        minutes,
        VERIFY_LIMIT,
        first,
        second,
        SECOND_RUN_LIMIT,
        tally(log));
  }

  private static double verify(Path log) throws IOException, InterruptedException {
    Foundation.say("./mvnw verify");
    long begun = System.nanoTime();
    int ended =
        House.wrapper("-B", "-ntp", "verify").redirectOutput(log.toFile()).start().waitFor();
    double minutes = (System.nanoTime() - begun) / 60e9;
    if (ended != 0) {
      Path kept = House.ROOT.resolve("bench/verify-failed.log");
      Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
      throw new IllegalStateException("verify failed; see " + kept);
    }
    return minutes;
  }

  private static String tally(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains(" tests ran in "))
        .findFirst()
        .map(String::strip)
        .orElse("");
  }
}
