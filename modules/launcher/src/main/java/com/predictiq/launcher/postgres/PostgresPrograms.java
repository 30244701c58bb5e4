package com.predictiq.launcher.postgres;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.program.Directories;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL of the platform at hand, unpacked once from the archive the program carries. */
record PostgresPrograms(Path directory) {

  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  /**
   * Unpacks {@code archives/postgres-<platform>.txz} below {@code place}, unless that has been done
   * before. What has its final name is complete, so any number of launchers may share it.
   */
  static PostgresPrograms unpacked(Path archives, Path place) {
    Path archive = archive(archives);
    try {
      Path target = place.resolve("postgres-" + key(archive));
      if (!Files.exists(target)) {
        unpackTo(target, archive);
      }
      return new PostgresPrograms(target);
    } catch (IOException failed) {
      throw new CannotStart(
          "PostgreSQL could not be unpacked to %s (%s); is the disk full?"
              .formatted(place, failed.getMessage()),
          failed);
    }
  }

  static String platform(String os, String arch) {
    if (os.toLowerCase(Locale.ROOT).startsWith("mac")) {
      return "darwin";
    }
    return "linux-" + (arch.matches("aarch64|arm64") ? "arm_64" : "x86_64");
  }

  private static Path archive(Path archives) {
    String os = System.getProperty("os.name");
    String arch = System.getProperty("os.arch");
    Path archive = archives.resolve("postgres-" + platform(os, arch) + ".txz");
    if (!os.matches("(?i)(linux|mac).*") || !Files.exists(archive)) {
      throw new CannotStart(
          "No PostgreSQL is packed for %s on %s; start one yourself and name it in DATABASE_URL."
              .formatted(os, arch));
    }
    return archive;
  }

  private static String key(Path archive) throws IOException {
    return Files.size(archive) + "-" + Files.getLastModifiedTime(archive).toMillis();
  }

  private static void unpackTo(Path target, Path archive) throws IOException {
    Path draft = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid());
    Directories.delete(draft);
    unpack(archive, draft);
    try {
      Files.move(draft, target);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
      Directories.delete(draft);
    }
  }

  private static void unpack(Path archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, target);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path place = inside(target, target.resolve(entry.getName()));
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent());
    if (entry.isSymbolicLink()) {
      inside(target, place.getParent().resolve(entry.getLinkName()));
      Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, place, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(
          place,
          PosixFilePermissions.fromString(
              (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
    }
  }

  private static Path inside(Path target, Path place) throws IOException {
    if (!place.normalize().startsWith(target)) {
      throw new IOException("the archive names " + place + ", outside of " + target);
    }
    return place.normalize();
  }
}
