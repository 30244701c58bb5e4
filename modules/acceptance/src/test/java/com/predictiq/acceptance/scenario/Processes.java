package com.predictiq.acceptance.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes an installation consists of while it runs. */
final class Processes {

  private Processes() {}

  /** This one and all it started. */
  static List<ProcessHandle> under(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).toList();
  }

  /** The PostgreSQL that works on the data of this home; it belongs to no launcher. */
  static Optional<ProcessHandle> postgres(Path home) {
    Path note = home.resolve("postgres/data/postmaster.pid");
    try {
      return Files.readAllLines(note).stream()
          .findFirst()
          .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
    } catch (IOException notRunning) {
      return Optional.empty();
    }
  }

  static void kill(Collection<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
  }
}
