package com.predictiq.acceptance.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.predictiq.acceptance.House;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The real one of this machine, with the file of ours that stands before two nodes in compose. */
public final class HaProxy implements AutoCloseable {

  private static final int STATUS = 17;
  private static final int SESSIONS = 4;
  private static final Duration SOON = Duration.ofSeconds(30);

  private final int port = free();
  private final int console = free();
  private final Path file;
  private final Process process;

  private HaProxy(int first, int second) {
    try {
      file = Files.createTempFile("predictiq-haproxy-", ".cfg");
      Files.writeString(file, settings(first, second));
      process =
          new ProcessBuilder("haproxy", "-db", "-f", file.toString())
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    await().atMost(SOON).ignoreExceptions().until(() -> field("first", STATUS).length() > 0);
  }

  /** Before the nodes at these ports; aborts the test where the program is absent. */
  public static HaProxy before(int first, int second) {
    assumeTrue(isPresent(), "haproxy is absent: not on the PATH");
    return new HaProxy(first, second);
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  public void awaitUp(String server) {
    await().atMost(SOON).until(() -> field(server, STATUS).startsWith("UP"));
  }

  /** Sent nobody any more, and nobody is still being served there. */
  public void awaitLeft(String server) {
    await()
        .atMost(SOON)
        .until(
            () -> field(server, STATUS).startsWith("DOWN") && field(server, SESSIONS).equals("0"));
  }

  /** A node of a test comes back at another port. */
  void moved(String server, int port) {
    ask("set server nodes/%s addr 127.0.0.1 port %d".formatted(server, port));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    await().atMost(SOON).until(() -> !process.isAlive() && Files.deleteIfExists(file));
  }

  /** As it is shipped, but for where things are. */
  private String settings(int first, int second) {
    return House.text(Path.of("docker/haproxy.cfg"))
        .replaceAll("(?s)\\nresolvers .*", "\n")
        .replace("resolvers docker init-addr none", "")
        // What a machine for tests may have open.
        .replace("maxconn 20000", "maxconn 400")
        .replace("bind :8080", "bind 127.0.0.1:" + port)
        .replace("first:8080", "127.0.0.1:" + first)
        .replace("second:8080", "127.0.0.1:" + second)
        .replace("global\n", "global\n  stats socket ipv4@127.0.0.1:" + console + " level admin\n");
  }

  private String field(String server, int column) {
    return Stream.of(ask("show stat nodes -1 -1").split("\n"))
        .filter(line -> line.startsWith("nodes," + server + ","))
        .map(line -> line.split(",")[column])
        .findFirst()
        .orElse("");
  }

  private static boolean isPresent() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "haproxy")));
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private String ask(String question) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), console)) {
      socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
