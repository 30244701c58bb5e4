package com.predictiq.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** The edge of the house: resources translate, and one mapper says no. */
final class EdgeRules {

  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String ADMIN_ONLY = "com.predictiq.platform.AdminOnly";
  private static final String RESPONSE = "jakarta.ws.rs.core.Response";

  /** Ways to begin a response that cannot be a refusal. */
  private static final Set<String> GOOD_NEWS =
      Set.of("ok", "created", "accepted", "noContent", "notModified", "seeOther");

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  private EdgeRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("resources build no refusals", "SaysNoItself", EdgeRules::refusals),
        new Rule("nobody throws what REST throws", "ThrowsLikeTheContainer", EdgeRules::throwing),
        new Rule("resources lie in rest", "LostResource", EdgeRules::placed),
        new Rule("what lies under /admin is guarded", "OpenDoor", EdgeRules::guarded),
        new Rule("every operation is described", "SilentResource", EdgeRules::described));
  }

  private static ArchRule refusals(Territory territory) {
    return noClasses()
        .that()
        .areAnnotatedWith(PATH)
        .should()
        .callCodeUnitWhere(
            Faults.those("it may begin a refusal", call -> isRefusal(call.getTarget())));
  }

  private static boolean isRefusal(CodeUnitCallTarget called) {
    return called.getOwner().getName().equals(RESPONSE)
        && called.getRawReturnType().getName().equals(RESPONSE + "$ResponseBuilder")
        && !GOOD_NEWS.contains(called.getName());
  }

  /** Mappers and readers have the container's exceptions in their signatures; nobody else does. */
  private static ArchRule throwing(Territory territory) {
    return noClasses()
        .that(Faults.those("are no part of REST itself", type -> !extendsRest(type)))
        .should()
        .dependOnClassesThat(
            Faults.those(
                "are exceptions of REST",
                type -> type.getName().matches("jakarta\\.ws\\.rs\\.\\w+Exception")));
  }

  private static boolean extendsRest(JavaClass type) {
    return Faults.isA("jakarta.ws.rs.ext.ExceptionMapper", type)
        || Faults.isA("jakarta.ws.rs.ext.MessageBodyReader", type);
  }

  /** The WAR has no API to hide things behind, so its few resources lie where what they do does. */
  private static ArchRule placed(Territory territory) {
    return classes()
        .that()
        .areAnnotatedWith(PATH)
        .should()
        .resideInAnyPackage(
            territory.packages("*.rest"),
            territory.packages("web"),
            territory.packages("web.streams"));
  }

  private static ArchRule guarded(Territory territory) {
    return classes()
        .that()
        .areAnnotatedWith(PATH)
        .should(Faults.of("guard what lies under /admin", EdgeRules::isGuarded));
  }

  private static boolean isGuarded(JavaClass resource) {
    boolean wholeClass = path(resource).startsWith("admin");
    return resource.isAnnotatedWith(ADMIN_ONLY)
        || resource.getMethods().stream()
            .filter(EdgeRules::isOperation)
            .filter(method -> wholeClass || (path(resource) + "/" + path(method)).contains("admin"))
            .allMatch(method -> method.isAnnotatedWith(ADMIN_ONLY));
  }

  private static ArchRule described(Territory territory) {
    return classes()
        .that()
        .areAnnotatedWith(PATH)
        .should(Faults.of("carry @Tag, and @Operation on each method", EdgeRules::isDescribed));
  }

  private static boolean isDescribed(JavaClass resource) {
    return resource.isAnnotatedWith("org.eclipse.microprofile.openapi.annotations.tags.Tag")
        && resource.getMethods().stream()
            .filter(EdgeRules::isOperation)
            .allMatch(
                method ->
                    method.isAnnotatedWith(
                        "org.eclipse.microprofile.openapi.annotations.Operation"));
  }

  static boolean isOperation(HasAnnotations<?> method) {
    return METHODS.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
  }

  /** The path as it is written, without the slash it may begin with. */
  static String path(HasAnnotations<?> annotated) {
    return annotated.getAnnotations().stream()
        .filter(annotation -> annotation.getRawType().getName().equals(PATH))
        .map(annotation -> annotation.get("value").map(Object::toString).orElse(""))
        .map(path -> path.replaceAll("^/+|/+$", ""))
        .findFirst()
        .orElse("");
  }
}
