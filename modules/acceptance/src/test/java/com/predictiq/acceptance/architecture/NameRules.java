package com.predictiq.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Names come from the business; these come from patterns and say nothing. */
final class NameRules {

  private static final Set<String> WORDS =
      Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Base", "Abstract", "DTO", "Dto");

  private static final Set<String> PACKAGES =
      Set.of("util", "utils", "common", "service", "services", "impl", "model", "models", "dto");

  private NameRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule(
            "classes are named after the business",
            "MarketManager",
            territory -> classes().should(Faults.of("be named after it", NameRules::wellNamed))),
        new Rule(
            "packages are named after the business",
            "canary.markets.util",
            territory ->
                classes().should(Faults.of("lie in a package so named", NameRules::wellPlaced))));
  }

  /** A word may be inherited: a LogManager of the JDK's stays one. */
  private static boolean wellNamed(JavaClass type) {
    Set<String> inherited =
        type.getRawSuperclass().map(above -> words(above.getSimpleName())).orElse(Set.of());
    return words(type.getSimpleName()).stream()
        .noneMatch(word -> WORDS.contains(word) && !inherited.contains(word));
  }

  private static Set<String> words(String name) {
    return Set.copyOf(Arrays.asList(name.split("(?<=[a-z0-9])(?=[A-Z])")));
  }

  private static boolean wellPlaced(JavaClass type) {
    return Arrays.stream(type.getPackageName().split("\\.")).noneMatch(PACKAGES::contains);
  }
}
