package com.predictiq.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How the world enters: time, chance, the database and other beans. */
final class WorldRules {

  private static final String INJECT = "jakarta.inject.Inject";

  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  /** The bean that makes the clock, with the clock inside it; and what runs before any bean. */
  private static final List<String> THE_CLOCK =
      List.of("com.predictiq.platform.internal.MakesTheMachineRoom", "com.predictiq.launcher.");

  /** Where money is counted: a float would round it. */
  private static final List<String> MONEY =
      List.of("kernel..", "ledger..", "members..", "wagers..", "markets", "markets.rest");

  private static final Set<String> FLOATS =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private static final List<String> SERVLETS =
      List.of(
          "jakarta.servlet.Servlet",
          "jakarta.servlet.Filter",
          "jakarta.servlet.ServletContextListener");

  private WorldRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("time comes from the one clock", "LooksAtTheWall", WorldRules::clock),
        new Rule("beans come by constructor", "TakesByField", WorldRules::constructors),
        new Rule("a module opens its own persistence unit", "OpensForeignUnit", WorldRules::units),
        new Rule("an entity lives in its module's schema", "ForeignRow", WorldRules::schemas),
        new Rule("entities stay inside", "RowInTheApi", WorldRules::entities),
        new Rule("money is never a float", "FloatingPrice", WorldRules::floats));
  }

  private static ArchRule clock(Territory territory) {
    return noClasses()
        .that(Faults.those("are not the clock", type -> !isTheClock(type.getName())))
        .should()
        .callCodeUnitWhere(
            Faults.those("it reads the time", call -> readsTheTime(call.getTarget())));
  }

  private static boolean isTheClock(String type) {
    return THE_CLOCK.stream().anyMatch(type::startsWith);
  }

  /** {@code now()} and {@code now(zone)} read the machine's clock, {@code now(clock)} does not. */
  private static boolean readsTheTime(CodeUnitCallTarget called) {
    String method = called.getName();
    return switch (called.getOwner().getName()) {
      case "java.lang.System" -> method.equals("currentTimeMillis");
      case "java.util.Date" -> method.equals("<init>") && called.getRawParameterTypes().isEmpty();
      case "java.time.Clock" -> method.startsWith("system") || method.startsWith("tick");
      case "java.time.InstantSource" -> method.equals("system");
      default ->
          CLOCKS.contains(called.getOwner().getName())
              && method.equals("now")
              && called.getRawParameterTypes().stream()
                  .noneMatch(type -> type.getName().equals("java.time.Clock"));
    };
  }

  /**
   * Providers of REST and servlets are made before beans are, and bean parameters are filled by
   * REST: they get theirs by field. {@code @PersistenceContext}, {@code @Resource} and
   * {@code @Context} have no other form and are not meant.
   */
  private static ArchRule constructors(Territory territory) {
    return fields()
        .that()
        .areAnnotatedWith(INJECT)
        .should()
        .beDeclaredInClassesThat(
            Faults.those("the container makes", WorldRules::madeByTheContainer));
  }

  private static boolean madeByTheContainer(JavaClass type) {
    return type.isAnnotatedWith("jakarta.ws.rs.ext.Provider")
        || type.isAnnotatedWith("jakarta.websocket.server.ServerEndpoint")
        || SERVLETS.stream().anyMatch(type::isAssignableTo)
        || type.getFields().stream()
            .anyMatch(field -> field.isAnnotatedWith("jakarta.ws.rs.QueryParam"));
  }

  private static ArchRule units(Territory territory) {
    return fields()
        .that()
        .areAnnotatedWith("jakarta.persistence.PersistenceContext")
        .should(
            Faults.of(
                "open the unit of their module",
                (JavaField field) ->
                    named(field.getAnnotationOfType("jakarta.persistence.PersistenceContext"))
                        .equals(territory.module(field.getOwner()).orElseThrow())));
  }

  private static String named(JavaAnnotation<?> annotation) {
    return annotation.get("unitName").map(Object::toString).orElse("");
  }

  private static ArchRule schemas(Territory territory) {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should(
            Faults.of(
                "be in the schema of its module",
                (JavaClass type) ->
                    type.isAnnotatedWith("jakarta.persistence.Table")
                        && schema(type).equals(territory.module(type).orElseThrow())));
  }

  private static String schema(JavaClass type) {
    return type.getAnnotationOfType("jakarta.persistence.Table")
        .get("schema")
        .map(Object::toString)
        .orElse("");
  }

  private static ArchRule entities(Territory territory) {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .resideInAPackage(territory.packages("*.internal.."));
  }

  private static ArchRule floats(Territory territory) {
    return classes()
        .that()
        .resideInAnyPackage(MONEY.stream().map(territory::packages).toArray(String[]::new))
        .should(Faults.of("be free of floats", WorldRules::freeOfFloats));
  }

  private static boolean freeOfFloats(JavaClass type) {
    Stream<JavaClass> ofFields = type.getFields().stream().map(JavaField::getRawType);
    Stream<JavaClass> ofCode = type.getCodeUnits().stream().flatMap(WorldRules::signature);
    return Stream.concat(ofFields, ofCode).map(JavaClass::getName).noneMatch(FLOATS::contains);
  }

  private static Stream<JavaClass> signature(JavaCodeUnit code) {
    return Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType()));
  }
}
