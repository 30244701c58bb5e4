package com.predictiq.launcher.program;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lays the program inside the jar out as files, which the JVM can share between starts. A second
 * time only what changed is written: each file under another name first, the index last, so that a
 * killed unpacking is simply taken up again.
 */
public final class Unpacking {

  /** The folder of the program inside the jar. */
  static final String PROGRAM = "program/";

  private final Path jar;
  private final Predicate<ProgramFile> wanted;

  public Unpacking(Path jar, Predicate<ProgramFile> wanted) {
    this.jar = jar;
    this.wanted = wanted;
  }

  public boolean isDone(Path target) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return isDone(index(zip), target);
    } catch (IOException broken) {
      throw broken(broken);
    }
  }

  public void into(Path target) {
    Directories.create(target);
    try (ZipFile zip = new ZipFile(jar.toFile());
        FileChannel guard = open(target.resolveSibling(target.getFileName() + ".lock"))) {
      // Another process unpacking here is waited for; closing the file lets the next one in.
      guard.lock();
      ProgramIndex index = index(zip);
      if (!isDone(index, target)) {
        unpack(zip, index, target);
      }
    } catch (IOException broken) {
      throw broken(broken);
    }
  }

  private static void unpack(ZipFile zip, ProgramIndex index, Path target) throws IOException {
    List<ProgramFile> before = installed(target);
    Set<ProgramFile> kept = new LinkedHashSet<>(before);
    kept.retainAll(index.files());
    for (ProgramFile file : before) {
      if (!kept.contains(file)) {
        // A module dropped from the program must not be deployed by its successor.
        Files.deleteIfExists(file.below(target));
      }
    }
    write(new ProgramIndex(List.copyOf(kept)), target);
    for (ProgramFile file : index.files()) {
      if (!kept.contains(file) || !file.liesIn(target)) {
        extract(zip, file, target);
      }
    }
    write(index, target);
  }

  private static void extract(ZipFile zip, ProgramFile file, Path target) throws IOException {
    Path place = file.below(target);
    Files.createDirectories(place.getParent());
    Path draft = place.resolveSibling(place.getFileName() + ".part");
    ZipEntry entry = zip.getEntry(PROGRAM + file.path());
    if (entry == null) {
      throw new IOException(file.path() + " is missing");
    }
    try (DigestInputStream in =
        new DigestInputStream(zip.getInputStream(entry), ProgramIndex.digest())) {
      Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
      if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(file.sha256())) {
        throw new IOException(file.path() + " is not what it should be");
      }
    }
    Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isDone(ProgramIndex index, Path target) throws IOException {
    if (!installed(target).equals(index.files())) {
      return false;
    }
    for (ProgramFile file : index.files()) {
      if (!file.liesIn(target)) {
        return false;
      }
    }
    return true;
  }

  private static List<ProgramFile> installed(Path target) throws IOException {
    Path index = target.resolve(ProgramIndex.NAME);
    return Files.exists(index) ? ProgramIndex.parse(Files.readString(index)).files() : List.of();
  }

  private static void write(ProgramIndex index, Path target) throws IOException {
    Path draft = target.resolve(ProgramIndex.NAME + ".part");
    Files.writeString(draft, index.text());
    Files.move(draft, target.resolve(ProgramIndex.NAME), StandardCopyOption.REPLACE_EXISTING);
  }

  private ProgramIndex index(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(PROGRAM + ProgramIndex.NAME);
    if (entry == null) {
      throw new IOException("the index is missing");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      ProgramIndex all = ProgramIndex.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new ProgramIndex(all.files().stream().filter(wanted).toList());
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private CannotStart broken(IOException cause) {
    return new CannotStart(
        "%s could not be unpacked (%s); is the disk full, or the jar damaged?"
            .formatted(jar, cause.getMessage()),
        cause);
  }
}
