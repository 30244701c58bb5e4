package com.predictiq.acceptance.scenario;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The real one of this machine, on a free port, keeping nothing. */
final class RedisServer implements AutoCloseable {

  static final String PROGRAM = "redis-server";

  private final Path program;
  private final int port;
  private Process process;

  private RedisServer(Path program, int port) {
    this.program = program;
    this.port = port;
  }

  static Optional<RedisServer> ifPresent() {
    Optional<RedisServer> server =
        Programs.find(PROGRAM).map(program -> new RedisServer(program, Ports.free()));
    server.ifPresent(RedisServer::awaitRunning);
    return server;
  }

  String url() {
    return "redis://127.0.0.1:" + port + "/0";
  }

  void awaitRunning() {
    if (process == null || !process.isAlive()) {
      process = launch();
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> !Ports.isFree(port));
  }

  void kill() {
    process.destroyForcibly();
    await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
  }

  @Override
  public void close() {
    kill();
  }

  private Process launch() {
    try {
      return new ProcessBuilder(
              program.toString(),
              "--port",
              Integer.toString(port),
              "--bind",
              "127.0.0.1",
              "--save",
              "",
              "--appendonly",
              "no")
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
