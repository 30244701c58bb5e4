package com.predictiq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document that is derived from the code and kept in the repository, so that a review sees it
 * change. The test that derives it holds the file to it, or rewrites the file when asked to.
 */
public final class Golden {

  /** Set to {@code write} to accept what the code says. */
  public static final String PROPERTY = "predictiq.golden";

  private Golden() {}

  /** The file is relative to the root of the repository. */
  public static void hold(Path file, String actual) {
    hold(House.root().resolve(file), actual, "write".equals(System.getProperty(PROPERTY)));
  }

  static void hold(Path file, String actual, boolean write) {
    if (write) {
      write(file, actual);
      return;
    }
    assertThat(Files.exists(file) ? House.text(file) : "(there is no such file)")
        .as("%s differs from what the code says; if the code is right, run `make docs`", file)
        .isEqualTo(actual);
  }

  private static void write(Path file, String actual) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
