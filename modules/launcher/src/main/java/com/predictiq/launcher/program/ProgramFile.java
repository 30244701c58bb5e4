package com.predictiq.launcher.program;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file of the program: what is in it, how long it is, and where it belongs. */
public record ProgramFile(String sha256, long size, String path) {

  public static ProgramFile parse(String line) {
    String[] parts = line.split(" ", 3);
    return new ProgramFile(parts[0], Long.parseLong(parts[1]), parts[2]);
  }

  String line() {
    return sha256 + " " + size + " " + path;
  }

  /** Where it goes below a directory; a path that leads out of it is an attack or a defect. */
  Path below(Path directory) {
    Path file = directory.resolve(path).normalize();
    if (!file.startsWith(directory) || file.equals(directory)) {
      throw new CannotStart(
          "The program names the file "
              + path
              + ", which lies outside its directory; fetch it anew.");
    }
    return file;
  }

  boolean liesIn(Path directory) throws IOException {
    Path file = below(directory);
    return Files.exists(file) && Files.size(file) == size;
  }
}
