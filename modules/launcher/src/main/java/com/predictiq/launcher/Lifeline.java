package com.predictiq.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * The pipe between the launcher and its server. A line on it says that the database is up; its end
 * says that the launcher is gone, and then nobody would ever stop this server.
 */
final class Lifeline {

  static final String DATABASE_IS_UP = "database-is-up";

  private final CompletableFuture<Void> database = new CompletableFuture<>();

  /** A server started without a launcher, as in a container image, finds its database running. */
  static Lifeline none() {
    Lifeline none = new Lifeline();
    none.database.complete(null);
    return none;
  }

  static Lifeline from(InputStream pipe, Runnable whenOrphaned) {
    Lifeline lifeline = new Lifeline();
    Thread reader = new Thread(() -> lifeline.read(pipe, whenOrphaned), "lifeline");
    reader.setDaemon(true);
    reader.start();
    return lifeline;
  }

  void awaitDatabase() {
    database.join();
  }

  private void read(InputStream pipe, Runnable whenOrphaned) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(DATABASE_IS_UP)) {
          database.complete(null);
        }
      }
    } catch (IOException broken) {
      // A broken pipe and a closed one mean the same here.
      whenOrphaned.run();
      return;
    }
    whenOrphaned.run();
  }
}
