package com.predictiq.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** One module of the house: a directory with a pom. Its name is that of the directory. */
public record HouseModule(Path directory) implements Comparable<HouseModule> {

  public static final String ROOT_PACKAGE = "com.predictiq";

  public String name() {
    return directory.getFileName().toString();
  }

  public Pom pom() {
    return Pom.read(directory.resolve("pom.xml"));
  }

  /** Where the compiled classes are; empty directories are those of modules without code. */
  public Path classes() {
    return directory.resolve("target/classes");
  }

  public boolean hasCode() {
    return Files.isDirectory(directory.resolve("src/main/java"));
  }

  /** Java sources that ship, in order. */
  public List<Path> sources() {
    return javaFiles("src/main/java");
  }

  public Path resource(String name) {
    return directory.resolve("src/main/resources").resolve(name);
  }

  @Override
  public int compareTo(HouseModule other) {
    return Comparator.comparing(HouseModule::name).compare(this, other);
  }

  @Override
  public String toString() {
    return name();
  }

  private List<Path> javaFiles(String folder) {
    Path sources = directory.resolve(folder);
    return Files.isDirectory(sources)
        ? House.filesUnder(sources).stream().filter(f -> f.toString().endsWith(".java")).toList()
        : List.of();
  }
}
