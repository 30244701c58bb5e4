package com.predictiq.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The repository as it lies on the disk, wherever the tests were started from. */
public final class House {

  /** What the build, an editor or a run leaves behind is not the tree. */
  private static final Set<String> NOT_OURS =
      Set.of("target", "data", ".git", ".idea", ".vscode", "node_modules");

  /** What jqwik remembers of the last run. */
  private static final String JQWIK = ".jqwik-database";

  private static final Path ROOT = findRoot();

  private House() {}

  public static Path root() {
    return ROOT;
  }

  /** Every directory of {@code modules/} that Maven builds, by name. */
  public static List<HouseModule> modules() {
    try (Stream<Path> directories = Files.list(ROOT.resolve("modules"))) {
      return directories
          .filter(directory -> Files.exists(directory.resolve("pom.xml")))
          .map(HouseModule::new)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The modules, and the changelogs, which are code too but live beside them. */
  public static List<HouseModule> withCode() {
    return Stream.concat(modules().stream(), Stream.of(module("liquibase"))).sorted().toList();
  }

  public static HouseModule module(String name) {
    return new HouseModule(
        name.equals("liquibase") ? ROOT.resolve(name) : ROOT.resolve("modules").resolve(name));
  }

  /** Every file of the tree, in order, relative to the root. */
  public static List<Path> files() {
    return filesUnder(ROOT).stream().map(ROOT::relativize).toList();
  }

  static List<Path> filesUnder(Path directory) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(directory, new Collects(files));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    files.sort(null);
    return files;
  }

  public static String text(Path file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private static Path findRoot() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve(".mvn"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("the tests must run somewhere inside the repository");
    }
    return here;
  }

  private static final class Collects extends SimpleFileVisitor<Path> {

    private final List<Path> files;

    Collects(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return NOT_OURS.contains(directory.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !file.endsWith(JQWIK)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
