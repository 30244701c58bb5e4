package com.predictiq.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** 32 connections that ask as fast as they are answered. */
final class Load {

  private Load() {}

  /** Answers with requests per second. */
  static double on(Server server, String path, int seconds)
      throws IOException, InterruptedException {
    Process wrk =
        new ProcessBuilder("wrk", "-t1", "-c32", "-d" + seconds + "s", server.at(path).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0 || said.contains("Non-2xx")) {
      throw new IllegalStateException("wrk did not get good answers:\n" + said);
    }
    return said.lines()
        .filter(line -> line.startsWith("Requests/sec:"))
        .mapToDouble(line -> Double.parseDouble(line.substring(13).strip()))
        .findFirst()
        .orElseThrow();
  }
}
