package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A scenario runs in the suite of the node it shares, or is named in the pom, or among the long
 * tests: none is forgotten.
 */
class EveryScenarioRunsTest {

  private static final Path MODULE = House.module("acceptance").directory();
  private static final List<String> SUITES =
      List.of(WithRehearsal.TAG, WithSharedNode.TAG, WithTwoNodes.TAG);

  @Test
  void each_is_in_a_suite_or_named() throws IOException {
    String pom = Files.readString(MODULE.resolve("pom.xml"));
    String command = House.text(House.root().resolve(".ci/long-tests"));
    try (Stream<Path> files = Files.list(MODULE.resolve("target/test-classes").resolve(folder()))) {
      List<? extends Class<?>> scenarios =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Scenario.class"))
              .map(EveryScenarioRunsTest::named)
              .toList();
      assertThat(scenarios).hasSizeGreaterThan(30);
      assertThat(scenarios)
          .allMatch(
              scenario ->
                  inASuite(scenario) || isNamed(scenario, pom) || isLong(scenario, command));
    }
  }

  @Test
  void one_that_is_neither_would_be_noticed() {
    assertThat(inASuite(EveryScenarioRunsTest.class)).isFalse();
    assertThat(isLong(LimitScenario.class, "-Dit.test=DrillScenario,CrashScenario")).isFalse();
    assertThat(isLong(CrashScenario.class, "-Dit.test=DrillScenario,CrashScenario")).isTrue();
    assertThat(isNamed(LimitScenario.class, "<include>**/CrashScenario.java</include>")).isFalse();
  }

  private static boolean inASuite(Class<?> scenario) {
    return AnnotationSupport.findRepeatableAnnotations(scenario, Tag.class).stream()
        .anyMatch(tag -> SUITES.contains(tag.value()));
  }

  private static boolean isNamed(Class<?> scenario, String pom) {
    return pom.contains("<include>**/" + scenario.getSimpleName() + ".java</include>");
  }

  private static boolean isLong(Class<?> scenario, String command) {
    return command.matches("(?s).*-Dit.test=\\S*\\b" + scenario.getSimpleName() + "\\b.*");
  }

  private static String folder() {
    return EveryScenarioRunsTest.class.getPackageName().replace('.', '/');
  }

  private static Class<?> named(String file) {
    try {
      return Class.forName(
          EveryScenarioRunsTest.class.getPackageName() + "." + file.replace(".class", ""));
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
