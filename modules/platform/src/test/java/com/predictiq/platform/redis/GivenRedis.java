package com.predictiq.platform.redis;

import com.predictiq.testkit.TestConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/** The real server of this machine, on a free port, keeping nothing; to be stopped and started. */
public final class GivenRedis implements AutoCloseable {

  private final Path program;
  private final int port = free();
  private Process process;

  private GivenRedis(Path program) {
    this.program = program;
    start();
  }

  /** Aborts the test where there is no such program. */
  public static GivenRedis started() {
    Optional<Path> program =
        Stream.of(System.getenv("PATH").split(":"))
            .map(directory -> Path.of(directory, "redis-server"))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(program.isPresent(), "no redis-server on the PATH");
    return new GivenRedis(program.orElseThrow());
  }

  /** One node's way to it. */
  public Redis node() {
    return redis("redis://127.0.0.1:" + port + "/0");
  }

  public static Redis none() {
    return redis("");
  }

  public static Redis away() {
    return redis("redis://127.0.0.1:1/0");
  }

  public void start() {
    try {
      process =
          new ProcessBuilder(
                  program.toString(),
                  "--port",
                  Integer.toString(port),
                  "--bind",
                  "127.0.0.1",
                  "--save",
                  "",
                  "--appendonly",
                  "no")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    Awaitility.await().until(this::accepts);
  }

  public void stop() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    stop();
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Redis redis(String url) {
    return Redis.at(RedisConfig.from(TestConfig.defaults().with("REDIS_URL", url)).address());
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
