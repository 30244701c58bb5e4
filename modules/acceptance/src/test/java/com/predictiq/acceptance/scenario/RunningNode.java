package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One started runnable: the launcher, the server it started and the database they look after. */
final class RunningNode implements AutoCloseable {

  /** Far more than it takes, because the machine may have other things to do. */
  private static final Duration START =
      Duration.ofSeconds(Integer.getInteger("predictiq.start-seconds", 180));

  private static final Duration STOP = Duration.ofSeconds(45);
  private static final Duration LAST_BREATH = Duration.ofSeconds(5);

  /** What a JVM ends with that was asked to: by itself, by Ctrl-C, by SIGTERM. */
  private static final List<Integer> CLEAN = List.of(0, 130, 143);

  private final Path home;
  private final int port;
  private final Process launcher;
  private final Output out;
  private final Output err;
  private final Visitor visitor;
  private final Thread lastResort = new Thread(this::kill, "kills a node that was left over");

  RunningNode(Path home, int port, Process launcher) {
    this.home = home;
    this.port = port;
    this.launcher = launcher;
    this.out = Output.of(launcher.getInputStream());
    this.err = Output.of(launcher.getErrorStream());
    this.visitor = new Visitor("http://localhost:" + port);
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  RunningNode awaitReady() {
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .failFast(this::hasNotEnded)
        .until(this::isReady);
    return this;
  }

  /** What the first is told who gets through; until then everybody finds the port closed. */
  Answer firstAnswer(String path) {
    return await()
        .atMost(START)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .failFast(this::hasNotEnded)
        .ignoreExceptionsMatching(RunningNode::isClosedOrSlow)
        .until(() -> visitor.get(path), answer -> true);
  }

  private static boolean isClosedOrSlow(Throwable unanswered) {
    Throwable cause = unanswered.getCause();
    return cause instanceof ConnectException || cause instanceof HttpTimeoutException;
  }

  /** Waits for a line of either stream. */
  RunningNode awaitOutput(String words) {
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(20))
        .failFast(this::hasNotEnded)
        .until(() -> output().contains(words));
    return this;
  }

  /** For what is not meant to go on. */
  Ending awaitEnding() {
    long began = System.nanoTime();
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(launcher.isAlive()).as(output()).isFalse());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new Ending(launcher.exitValue(), out.whole(), err.whole(), took);
  }

  private void hasNotEnded() {
    if (!launcher.isAlive()) {
      throw new AssertionError("the node ended:\n" + output());
    }
  }

  boolean isReady() {
    return visitor.reaches("/health/ready");
  }

  int port() {
    return port;
  }

  Visitor visitor() {
    return visitor;
  }

  String output() {
    return out.text() + err.text();
  }

  ProcessHandle launcher() {
    return launcher.toHandle();
  }

  /** The JVM that serves. */
  ProcessHandle server() {
    return launcher
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no server runs:\n" + output()));
  }

  Optional<ProcessHandle> postgres() {
    return Processes.postgres(home);
  }

  /** Everything that lives because this node was started. */
  List<ProcessHandle> processes() {
    List<ProcessHandle> all = new ArrayList<>(Processes.under(launcher.toHandle()));
    postgres().map(Processes::under).ifPresent(all::addAll);
    return all;
  }

  /** As {@code kill}, a service manager or an orchestrator would. */
  void stop() {
    endsAfter(() -> signal("TERM", Long.toString(launcher.pid())));
  }

  /** As somebody at a terminal would: the signal reaches the whole group. */
  void pressCtrlC() {
    endsAfter(() -> signal("INT", "-" + launcher.pid()));
  }

  /** As the kernel does when memory is short: nobody is asked. */
  void kill() {
    Processes.kill(processes());
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(lastResort);
    awaitGone(processes());
  }

  static void awaitGone(List<ProcessHandle> processes) {
    await()
        .atMost(STOP)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
  }

  private void endsAfter(Runnable signal) {
    List<ProcessHandle> all = processes();
    signal.run();
    try {
      assertThat(launcher.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).as(output()).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    assertThat(launcher.exitValue()).as(output()).isIn(CLEAN);
    // PostgreSQL says that it has stopped a moment before its process is gone.
    await()
        .atMost(LAST_BREATH)
        .untilAsserted(
            () -> assertThat(all).as("processes left over").noneMatch(ProcessHandle::isAlive));
    assertThat(Ports.isFree(port)).as("port %s is free", port).isTrue();
  }

  private static void signal(String name, String target) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, "--", target).inheritIO().start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException noSuchProgram) {
      throw new UncheckedIOException(noSuchProgram);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
