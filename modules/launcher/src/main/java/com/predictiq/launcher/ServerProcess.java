package com.predictiq.launcher;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.program.Directories;
import com.predictiq.launcher.program.JvmOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The JVM that serves. It writes to our own output; its input is a pipe held open by us, and its
 * end tells the server that it has been orphaned.
 */
final class ServerProcess {

  private static final String NOTE = "server.pid";
  private static final Duration POLL = Duration.ofMillis(500);

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  static ServerProcess start(
      List<String> options,
      String classPath,
      List<String> arguments,
      Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(JvmOptions.java());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, Node.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    environment.keySet().forEach(name -> builder.environment().remove(name + "_FILE"));
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return new ServerProcess(builder.start());
    } catch (IOException refused) {
      throw new CannotStart(
          command.get(0) + " could not be started (" + refused.getMessage() + ").", refused);
    }
  }

  /** Sends a line to the server, see {@link Lifeline}. */
  void tell(String word) {
    try {
      OutputStream pipe = process.getOutputStream();
      pipe.write((word + "\n").getBytes(StandardCharsets.UTF_8));
      pipe.flush();
    } catch (IOException ended) {
      // It has died and said why; its exit code tells the rest.
      return;
    }
  }

  int join() {
    try {
      return process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Stopped while the server was running.", stopped);
    }
  }

  /** Waits for something the server will bring about; false when it ended before. */
  boolean awaits(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * By its handle: the process itself would let go of the pipe, and who is orphaned waits for
   * nobody.
   */
  void ask() {
    process.toHandle().destroy();
  }

  /** Asks it to finish what it is doing, and ends it when that takes longer than allowed. */
  void stop(Duration patience) {
    ask();
    end(process.toHandle(), patience);
  }

  /** Leaves a note by which the next launcher can find a server that outlived this one. */
  ServerProcess rememberedIn(Path directory) {
    Directories.create(directory);
    try {
      Files.writeString(directory.resolve(NOTE), note(process.toHandle()));
      return this;
    } catch (IOException refused) {
      throw new CannotStart(directory + " cannot be written; check its owner.", refused);
    }
  }

  /** The server of a killed launcher ends by itself; it is waited for, and helped if need be. */
  static void awaitOrphan(Path directory, Duration patience) {
    try {
      String note = Files.readString(directory.resolve(NOTE));
      ProcessHandle.of(Long.parseLong(note.split(" ")[0]))
          .filter(process -> note(process).equals(note))
          .ifPresent(process -> end(process, patience));
    } catch (IOException noneWasStarted) {
      return;
    }
  }

  private static void end(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (ExecutionException | InterruptedException hurried) {
      process.destroyForcibly();
    }
  }

  /** The number alone may by now be another program's; with the time of its start it is not. */
  private static String note(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().map(Instant::toString).orElse("");
  }
}
