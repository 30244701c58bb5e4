package com.predictiq.launcher.postgres;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.program.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The files of a database: made once, then only PostgreSQL itself writes them. */
record PostgresCluster(
    Path directory, PostgresPrograms programs, Unprivileged user, Commands commands) {

  static final String OWNER = "predictiq";

  boolean exists() {
    return Files.exists(directory);
  }

  /** Built beside its final place: a cluster half made by a killed start is never taken for one. */
  void create(String password) {
    Path draft = directory.resolveSibling("data.part");
    Path passwordFile = draft.resolveSibling("password.part");
    try {
      Directories.delete(draft);
      Files.deleteIfExists(passwordFile);
      Files.createDirectory(draft, mode("rwx------"));
      Files.createFile(passwordFile, mode("rw-------"));
      Files.writeString(passwordFile, password);
      user.give(draft);
      user.give(passwordFile);
      initialise(draft, passwordFile);
      createDatabase(draft);
      Files.delete(passwordFile);
      Files.move(draft, directory);
    } catch (IOException failed) {
      throw new CannotStart(
          "No database could be made in %s (%s)."
              .formatted(directory.getParent(), failed.getMessage()),
          failed);
    }
  }

  /** Data files are good for one major version only, and the program may have moved on. */
  void refuseOtherVersion() {
    String made = majorVersionOfData();
    String ours = majorVersionOfPrograms();
    if (!made.equals(ours)) {
      throw new CannotStart(
          ("The database in %s was made by PostgreSQL %s and this program carries %s; export it"
                  + " with the program that made it, or choose another PREDICTIQ_HOME.")
              .formatted(directory, made, ours));
    }
  }

  private void initialise(Path draft, Path passwordFile) {
    must(
        commands.run(
            user.command(
                List.of(
                    programs.program("initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + OWNER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums"))));
  }

  /** In single-user mode, because no server runs yet and no client program is packed. */
  private void createDatabase(Path draft) {
    must(
        commands.run(
            user.command(
                List.of(
                    programs.program("postgres").toString(),
                    "--single",
                    "-D",
                    draft.toString(),
                    "postgres")),
            "create database " + OWNER + "\n"));
  }

  private void must(Commands.Outcome outcome) {
    if (!outcome.succeeded()) {
      throw new CannotStart(
          "No database could be made in %s: %s."
              .formatted(directory.getParent(), outcome.essence()));
    }
  }

  private String majorVersionOfData() {
    try {
      return Files.readString(directory.resolve("PG_VERSION")).strip();
    } catch (IOException unreadable) {
      throw new CannotStart(
          directory + " is no database PostgreSQL can open; restore a backup of it.", unreadable);
    }
  }

  /** {@code pg_ctl (PostgreSQL) 17.11} gives 17. */
  private String majorVersionOfPrograms() {
    Commands.Outcome version =
        commands.run(List.of(programs.program("pg_ctl").toString(), "--version"));
    must(version);
    return version.output().strip().replaceFirst(".* (\\d+)[^ ]*$", "$1");
  }

  private static FileAttribute<?> mode(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
