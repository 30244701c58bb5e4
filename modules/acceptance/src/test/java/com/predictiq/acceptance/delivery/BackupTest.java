package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script of the nightly backup and that of the restore, with stand-ins for PostgreSQL's
 * programs that write down what they are told; `make drill` runs both with the real ones.
 */
class BackupTest {

  private static final String URL = "postgres://ana:p%40ss@db.example:5433/house?sslmode=require";
  private static final String DUMP = "the dump of a house\n".repeat(5000);

  @TempDir private static Path keys;

  @TempDir private Path directory;

  @BeforeAll
  static void makes_keys() {
    assumeTrue(Script.run(Map.of(), List.of("openssl", "version")).isGood(), "openssl is absent");
    keys("");
    keys("other-");
  }

  @BeforeEach
  void gives_it_programs() throws IOException {
    Files.createDirectories(directory.resolve("bin"));
    Files.createDirectories(directory.resolve("backups"));
    Files.writeString(directory.resolve("dump"), DUMP);
    program("pg_dump", "[ \"$1\" = --version ] && echo 17.6 || { env >../told; cat ../dump; }");
    program("pg_restore", "cat >" + directory.resolve("restored"));
    program("psql", "echo ${SCHEMAS:-0}");
  }

  @Test
  void what_was_saved_comes_back() throws IOException {
    assertThat(backup(Map.of()).output()).contains("backup: predictiq-");
    assertThat(restore(Map.of())).matches(Script.Ending::isGood);
    assertThat(directory.resolve("restored")).hasContent(DUMP.stripTrailing());
  }

  @Test
  void the_database_is_named_by_the_environment_and_not_by_an_argument() throws IOException {
    backup(Map.of());
    assertThat(Files.readString(directory.resolve("told")).lines())
        .contains(
            "PGHOST=db.example",
            "PGPORT=5433",
            "PGUSER=ana",
            "PGPASSWORD=p@ss",
            "PGDATABASE=house",
            "PGSSLMODE=require");
  }

  @Test
  void nothing_lies_there_in_the_clear() throws IOException {
    backup(Map.of());
    byte[] dump = Files.readAllBytes(part("dump.enc"));
    assertThat(new String(dump, StandardCharsets.ISO_8859_1))
        .startsWith("Salted__")
        .doesNotContain("house");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part("key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void refuses_what_was_altered() throws IOException {
    backup(Map.of());
    byte[] dump = Files.readAllBytes(part("dump.enc"));
    dump[dump.length / 2] ^= 1;
    Files.write(part("dump.enc"), dump);
    assertThat(restore(Map.of()).output()).contains("is damaged, or somebody altered it");
    assertThat(directory.resolve("restored")).doesNotExist();
  }

  @Test
  void refuses_the_key_of_another_house() {
    backup(Map.of());
    Script.Ending ending = restore(Map.of("BACKUP_PRIVATE_KEY_FILE", key("other-private")));
    assertThat(ending.output()).contains("not the key it was made for");
    assertThat(ending.code()).isEqualTo(1);
  }

  @Test
  void refuses_a_database_that_holds_something() {
    backup(Map.of());
    assertThat(restore(Map.of("SCHEMAS", "3")).output()).contains("not empty (3 schemas)");
  }

  @Test
  void leaves_nothing_that_looks_like_a_backup_when_the_dump_fails() throws IOException {
    program("pg_dump", "echo half; echo 'server closed the connection' >&2; exit 1");
    assertThat(backup(Map.of()).code()).isNotZero();
    assertThat(directory.resolve("backups")).isEmptyDirectory();
  }

  private Script.Ending backup(Map<String, String> more) {
    return script("backup", more, directory.resolve("backups"));
  }

  private Script.Ending restore(Map<String, String> more) {
    String name = part("json").toString().replace(".json", "");
    return script("restore", more, name, URL);
  }

  private Script.Ending script(String name, Map<String, String> more, Object... arguments) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "DATABASE_URL",
                URL,
                "BACKUP_PUBLIC_KEY_FILE",
                key("public"),
                "BACKUP_PRIVATE_KEY_FILE",
                key("private"),
                "PATH",
                directory.resolve("bin") + ":" + System.getenv("PATH")));
    environment.putAll(more);
    return new Script(name).run(environment, arguments);
  }

  private Path part(String ending) {
    try (var files = Files.list(directory.resolve("backups"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String key(String name) {
    return keys.resolve(name + ".pem").toString();
  }

  private static void keys(String prefix) {
    String own = key(prefix + "private");
    Script.run(Map.of(), List.of("openssl", "genrsa", "-out", own, "3072"));
    Script.run(
        Map.of(), List.of("openssl", "rsa", "-in", own, "-pubout", "-out", key(prefix + "public")));
  }

  private void program(String name, String body) throws IOException {
    Path file = directory.resolve("bin").resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
