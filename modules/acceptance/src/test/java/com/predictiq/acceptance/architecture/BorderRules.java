package com.predictiq.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Who may know whom, between modules and inside one. */
final class BorderRules {

  /** Libraries that have one home, so that they can be replaced there. */
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("org.stellar", "chain"),
          Map.entry("okhttp3", "chain"),
          Map.entry("redis.clients", "platform"),
          Map.entry("io.github.bucket4j", "platform"),
          Map.entry("com.github.benmanes.caffeine", "platform"),
          Map.entry("com.fasterxml.jackson", "platform"),
          Map.entry("com.samskivert", "mail"),
          Map.entry("liquibase", "liquibase"),
          Map.entry("fish.payara", "launcher"),
          Map.entry("org.glassfish", "launcher"),
          Map.entry("org.apache.commons.compress", "launcher"),
          Map.entry("org.tukaani", "launcher"),
          Map.entry("org.hibernate", "testkit"),
          Map.entry("org.junit", "testkit"),
          Map.entry("org.assertj", "testkit"),
          Map.entry("io.zonky", "testkit"));

  private static final String CONFIG_SOURCE = "org.eclipse.microprofile.config.spi.ConfigSource";

  private BorderRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("modules import what the table allows", "KnowsWagers", BorderRules::table),
        new Rule("only APIs are imported across modules", "ReachesInside", BorderRules::apis),
        new Rule("modules form no cycle", "KnowsTheLedger", BorderRules::moduleCycles),
        new Rule("packages form no cycle", "KnowsTheLedger", BorderRules::packageCycles),
        new Rule("an API knows nothing of the inside", "KnowsItsInside", BorderRules::inside),
        new Rule("REST goes through the API", "GoesRoundTheApi", BorderRules::rest),
        new Rule("the inside of a module is package-private", "PublicInside", BorderRules::hidden),
        new Rule("a library has one home", "UsesALibraryOfTests", BorderRules::homes));
  }

  private static ArchRule table(Territory territory) {
    return classes()
        .should(
            know(
                territory,
                "on modules the table allows",
                (from, to) -> admitted(territory, from, to)));
  }

  private static boolean admitted(Territory territory, JavaClass from, JavaClass to) {
    boolean fact = to.isRecord() || to.isEnum();
    return Borders.of(territory.module(from).orElseThrow())
        .filter(row -> row.admits(territory.module(to).orElseThrow(), fact))
        .isPresent();
  }

  private static ArchRule apis(Territory territory) {
    return classes()
        .should(know(territory, "on the APIs of others", (from, to) -> territory.isApi(to)));
  }

  private static ArchRule moduleCycles(Territory territory) {
    return slices().matching(territory.packages("(*)..")).should().beFreeOfCycles();
  }

  private static ArchRule packageCycles(Territory territory) {
    return slices().matching(territory.packages("(**)")).should().beFreeOfCycles();
  }

  private static ArchRule inside(Territory territory) {
    return noClasses()
        .that()
        .resideInAPackage(territory.packages("*"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(territory.packages("*.internal.."), territory.packages("*.rest.."));
  }

  private static ArchRule rest(Territory territory) {
    return noClasses()
        .that()
        .resideInAPackage(territory.packages("*.rest.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(territory.packages("*.internal.."));
  }

  /** Providers of REST and of settings are made by the container, which wants to see them. */
  private static ArchRule hidden(Territory territory) {
    return classes()
        .that()
        .resideInAPackage(territory.packages("*.internal.."))
        .and()
        .areTopLevelClasses()
        .and()
        .areNotAnnotatedWith("jakarta.ws.rs.ext.Provider")
        .and(Faults.those("are no source of settings", type -> !Faults.isA(CONFIG_SOURCE, type)))
        .should()
        .notBePublic();
  }

  private static ArchRule homes(Territory territory) {
    return classes()
        .should(
            dependOnly(
                "on libraries at their home",
                (from, to) ->
                    HOMES.entrySet().stream()
                        .filter(library -> to.getName().startsWith(library.getKey() + "."))
                        .allMatch(
                            library ->
                                territory.module(from).orElseThrow().equals(library.getValue()))));
  }

  /** Looks at every class of another module that a class depends on. */
  private static ArchCondition<JavaClass> know(
      Territory territory, String whom, BiPredicate<JavaClass, JavaClass> allowed) {
    return dependOnly(
        whom,
        (from, to) ->
            territory.module(to).isEmpty()
                || territory.module(to).equals(territory.module(from))
                || allowed.test(from, to));
  }

  private static ArchCondition<JavaClass> dependOnly(
      String whom, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>("depend only " + whom) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          if (!allowed.test(type, dependency.getTargetClass().getBaseComponentType())) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}
