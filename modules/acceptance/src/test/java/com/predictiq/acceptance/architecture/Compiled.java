package com.predictiq.acceptance.architecture;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.HouseModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of all modules, as the build has just compiled them. */
public final class Compiled {

  public static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importPaths(
              House.withCode().stream()
                  .map(HouseModule::classes)
                  .filter(Files::isDirectory)
                  .toList());

  private Compiled() {}

  public static Stream<JavaClass> of(HouseModule module) {
    return HOUSE.stream()
        .filter(type -> Territory.HOUSE.module(type).equals(Optional.of(module.name())));
  }
}
