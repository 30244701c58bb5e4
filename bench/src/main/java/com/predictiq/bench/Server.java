package com.predictiq.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A server in a process of its own. */
final class Server implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LOOK_MILLIS = 20;
  private static final int LATER_MILLIS = 500;
  private static final int MOST_WEIGHINGS = 20;

  private final Process process;
  private final int port;
  private final Path log;
  private final long begun = System.nanoTime();
  private long pid;

  Server(ProcessBuilder builder, Path log, int port) throws IOException {
    this.port = port;
    this.log = log;
    this.process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    // Whoever breaks a measurement off wants it to end.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Seconds from its start to the first good answer. */
  double awaitAnswer(String path) throws IOException, InterruptedException {
    return awaitAnswer(path, PATIENCE);
  }

  double awaitAnswer(String path, Duration patience) throws IOException, InterruptedException {
    while (!answers(path)) {
      if (ends(LOOK_MILLIS) || System.nanoTime() - begun > patience.toNanos()) {
        throw new IllegalStateException(
            "no answer from " + at(path) + "; its last words:\n" + lastWords());
      }
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Looks now and then, as long as it runs, until it is so. */
  void await(BooleanSupplier what, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (!what.getAsBoolean()) {
      if (ends(LATER_MILLIS) || System.nanoTime() > until) {
        throw new IllegalStateException("waited in vain");
      }
    }
  }

  byte[] body(String path) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray()).body();
  }

  /** Resident, once the last threads of the start have come to rest and it grows no more. */
  double megabytesAtRest() throws InterruptedException {
    double before = 0;
    double now = megabytes();
    for (int i = 0; i < MOST_WEIGHINGS && Math.abs(now - before) > now / 100; i++) {
      if (ends(LATER_MILLIS)) {
        throw new IllegalStateException("it ended while it was weighed");
      }
      before = now;
      now = megabytes();
    }
    return now;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Waits so long at the most. */
  private boolean ends(int millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(5)).build();
      HttpResponse<Void> response = HTTP.send(request, BodyHandlers.discarding());
      return response.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** What it was started with at the most, in MiB. */
  double heap() throws IOException {
    return Stream.of(Files.readString(Path.of("/proc/" + pid() + "/cmdline")).split("\0"))
        .filter(argument -> argument.matches("-Xmx[0-9]+m"))
        .mapToDouble(argument -> Double.parseDouble(argument.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  double megabytes() {
    return resident(pid());
  }

  /**
   * The heaviest process of the tree: with the launcher in front, that is the server. Looked for
   * once, since later others may be there for a while that are heavier, such as the one that makes
   * class data.
   */
  synchronized long pid() {
    if (pid == 0) {
      pid = heaviest();
    }
    return pid;
  }

  private long heaviest() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .filter(handle -> handle.info().command().filter(it -> it.endsWith("java")).isPresent())
        .map(ProcessHandle::pid)
        .max(Comparator.comparingDouble(Server::resident))
        .orElseThrow();
  }

  private static double resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }
}
