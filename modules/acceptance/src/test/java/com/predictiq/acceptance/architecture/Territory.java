package com.predictiq.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;

/**
 * A package whose sub-packages are modules: the house itself, or the small wrong house of the
 * canaries, to which the same rules are put. The room is how many files one package may hold.
 */
record Territory(String root, int room) {

  static final Territory HOUSE = new Territory("com.predictiq", 30);
  static final Territory CANARIES = new Territory("com.predictiq.canary", 3);

  /** The module a class belongs to; empty for a class that is not of this territory. */
  Optional<String> module(JavaClass type) {
    List<String> path = path(type);
    return path.isEmpty() ? Optional.empty() : Optional.of(path.get(0));
  }

  /** Whether the class is in the package that is its module's API. */
  boolean isApi(JavaClass type) {
    return path(type).size() == 1;
  }

  /** A pattern of packages below the root, as ArchUnit reads them. */
  String packages(String pattern) {
    return root + "." + pattern;
  }

  private List<String> path(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".")
        ? List.of(name.substring(root.length() + 1).split("\\."))
        : List.of();
  }
}
