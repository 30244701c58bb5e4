package com.predictiq.acceptance.container;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What Arquillian deploys: the shipped web application, and what the tests need inside it. */
final class Deployed {

  private Deployed() {}

  static WebArchive application() {
    ExplodedEar ear = PreparesContainer.exploded().orElseThrow();
    return ShrinkWrap.create(ExplodedImporter.class, "predictiq.war")
        .importDirectory(ear.app().toFile())
        .as(WebArchive.class)
        .addClass(PreparesContainer.class)
        .addClasses(HouseArquillianIT.beansOfTheTest().toArray(Class<?>[]::new))
        .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class));
  }

  private static File jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
