package com.predictiq.acceptance.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** What a process prints, read as it comes so that the process never waits for a reader. */
final class Output {

  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<Void> end;

  private Output(InputStream stream) {
    this.end = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(stream), "output");
    reader.setDaemon(true);
    reader.start();
  }

  static Output of(InputStream stream) {
    return new Output(stream);
  }

  /** As far as it has come. */
  String text() {
    synchronized (text) {
      return text.toString();
    }
  }

  /** All of it; waits until every process that could write to it has ended. */
  String whole() {
    end.join();
    return text();
  }

  private void add(String more) {
    synchronized (text) {
      text.append(more);
    }
  }

  private void read(InputStream stream) {
    byte[] buffer = new byte[8192];
    try (stream) {
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        add(new String(buffer, 0, count, StandardCharsets.UTF_8));
      }
      end.complete(null);
    } catch (IOException closed) {
      end.completeExceptionally(new UncheckedIOException(closed));
    }
  }
}
