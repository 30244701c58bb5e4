package com.predictiq.launcher.program;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directories at once. */
public final class Directories {

  private Directories() {}

  public static void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException refused) {
      throw unwritable(directory, refused);
    }
  }

  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try {
      for (Path path : walk(directory, Comparator.reverseOrder())) {
        Files.delete(path);
      }
    } catch (IOException refused) {
      throw unwritable(directory, refused);
    }
  }

  public static void copy(Path from, Path to) {
    try {
      for (Path source : walk(from, Comparator.naturalOrder())) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          copyContent(source, target);
        }
      }
    } catch (IOException refused) {
      throw unwritable(to, refused);
    }
  }

  /** The content only: what is copied from a read-only disk shall be writable. */
  private static void copyContent(Path source, Path target) throws IOException {
    try (InputStream content = Files.newInputStream(source)) {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> walk(Path directory, Comparator<Path> order) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      return found.sorted(order).toList();
    }
  }

  private static CannotStart unwritable(Path directory, IOException cause) {
    return new CannotStart(
        "%s cannot be written (%s); check its owner and the space on its disk."
            .formatted(directory, cause.getMessage()),
        cause);
  }
}
