package com.predictiq.acceptance.scenario;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Real counterparts that a machine may have or lack. */
final class Programs {

  private Programs() {}

  static Optional<Path> find(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Aborts the test, and says why, where the program is absent. */
  static Path needed(String name) {
    return present(name, find(name));
  }

  /** What depends on the program, where there is one. */
  static <T> T present(String name, Optional<T> dependent) {
    return dependent.orElseGet(() -> abort(name + " is absent: not on the PATH"));
  }
}
