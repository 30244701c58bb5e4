package com.predictiq.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While change sets are read the container boots, and closes jars that the JVM shares. */
class UnsharedJarsTest {

  private static final int TOO_LONG_TO_BE_BUFFERED = 1_000_000;

  private final byte[] text = new byte[TOO_LONG_TO_BE_BUFFERED];
  private URL place;

  @BeforeEach
  void pack(@TempDir Path directory) throws IOException {
    new Random(1).nextBytes(text);
    Path jar = directory.resolve("some.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("some.sql"));
      out.write(text);
    }
    place = URI.create("jar:" + jar.toUri() + "!/some.sql").toURL();
  }

  @Test
  void what_is_read_unshared_is_read_to_its_end() throws IOException {
    try (InputStream in = Changelog.unshared(place)) {
      assertThat(in.read()).isEqualTo(text[0] & 0xff);
      closeWhatIsShared();
      assertThat(in.readAllBytes()).hasSize(TOO_LONG_TO_BE_BUFFERED - 1);
    }
  }

  @Test
  void canary_what_is_shared_is_closed_by_others() throws IOException {
    try (InputStream in = place.openStream()) {
      assertThat(in.read()).isEqualTo(text[0] & 0xff);
      closeWhatIsShared();
      assertThatThrownBy(in::readAllBytes).hasMessage("Stream closed");
    }
  }

  private void closeWhatIsShared() throws IOException {
    ((JarURLConnection) place.openConnection()).getJarFile().close();
  }
}
