package com.predictiq.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a pom says, as it is written. */
public record Pom(Xml project) {

  private static final String GROUP = "com.predictiq";
  private static final String PREFIX = "predictiq-";

  /** A dependency as the pom names it; the scope is compile where none is given. */
  public record Dependency(String group, String artifact, String scope) {

    boolean ships() {
      return scope.equals("compile") || scope.equals("runtime");
    }
  }

  static Pom read(Path file) {
    return new Pom(Xml.parse(House.text(file)));
  }

  public String description() {
    return project.text("description").orElse("");
  }

  public List<Dependency> dependencies() {
    return project
        .children("dependencies")
        .flatMap(list -> list.children("dependency"))
        .map(Pom::dependency)
        .toList();
  }

  /** Names of our own modules that this one ships with. */
  public Set<String> modules() {
    return dependencies().stream()
        .filter(dependency -> dependency.group().equals(GROUP) && dependency.ships())
        .map(dependency -> dependency.artifact().substring(PREFIX.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Dependency dependency(Xml xml) {
    return new Dependency(
        xml.text("groupId").orElse(""),
        xml.text("artifactId").orElse(""),
        xml.text("scope").orElse("compile"));
  }
}
