package com.predictiq.mail.writing;

import com.predictiq.mail.MailKind;
import com.predictiq.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Variables for every kind of mail, one file a case, under {@code fixtures/<kind>/}. */
final class Fixtures {

  private static final Path FOLDER = Path.of("src/test/resources/fixtures");

  /** One case of one kind. */
  record Case(MailKind kind, String name, Map<String, Object> variables) {

    @Override
    public String toString() {
      return kind.slug() + " " + name;
    }
  }

  private Fixtures() {}

  static Stream<Case> all() {
    return Stream.of(MailKind.values()).flatMap(Fixtures::of);
  }

  static Stream<Case> of(MailKind kind) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(kind.slug()))) {
      return files.sorted().map(file -> read(kind, file)).toList().stream();
    } catch (IOException none) {
      throw new UncheckedIOException("every kind has a fixture, and this has none", none);
    }
  }

  @SuppressWarnings("unchecked") // an object of JSON
  private static Case read(MailKind kind, Path file) {
    try {
      return new Case(
          kind,
          file.getFileName().toString().replace(".json", ""),
          (Map<String, Object>) Json.read(Files.readString(file), Map.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
