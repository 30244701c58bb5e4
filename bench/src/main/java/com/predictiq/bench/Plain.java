package com.predictiq.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The yardstick of wagers: pgbench, which runs each as one plain SQL transaction. */
record Plain(Exchange exchange, int members) {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

  /** Transactions a second of 64 clients. */
  double rate(int markets, int seconds) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "pgbench",
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + Exchange.CLIENTS,
            "--jobs=1",
            "--time=" + seconds,
            "--define=markets=" + markets,
            "--define=members=" + members,
            "--file=" + House.ROOT.resolve("bench/plain/wager.sql"));
    builder.environment().putAll(exchange.environment());
    Process pgbench = builder.redirectErrorStream(true).start();
    String said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(said);
    if (pgbench.waitFor() != 0 || !rate.find()) {
      throw new IllegalStateException("pgbench: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }
}
