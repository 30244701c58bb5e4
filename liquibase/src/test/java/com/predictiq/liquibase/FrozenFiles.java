package com.predictiq.liquibase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The change sets that somebody's database may already hold: editing one would leave two databases
 * of the same version with different schemas. Lines are those of {@code sha256sum}.
 */
record FrozenFiles(List<String> lines) {

  /** One sentence for each released file that is no longer what was released. */
  List<String> broken(Path root) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .filter(line -> !line.equals(sum(root, name(line)) + "  " + name(line)))
        .map(line -> name(line) + " was released and must not change; add a new change set.")
        .toList();
  }

  private static String name(String line) {
    return line.substring(line.indexOf(' ') + 2);
  }

  static String sum(Path root, String file) {
    Path path = root.resolve(file);
    try {
      return Files.exists(path)
          ? HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)))
          : "absent";
    } catch (IOException | NoSuchAlgorithmException failed) {
      throw new UncheckedIOException(new IOException(file, failed));
    }
  }
}
