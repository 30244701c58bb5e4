package com.predictiq.acceptance.documents;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.HouseModule;
import com.predictiq.acceptance.architecture.Compiled;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** docs/modules.md: what the poms and classes say about the modules. */
final class ModulesPage {

  private static final String CHANGELOGS = "liquibase/src/main/resources/db";

  /** Facts have names in the past tense; these end in a participle that is not made with -ed. */
  private static final String PAST_TENSE = ".*(ed|Broken|Sent|Paid|Won|Lost|Withdrawn)";

  private final Map<String, HouseModule> modules = new TreeMap<>();
  private final Map<String, Set<String>> imports = new TreeMap<>();

  ModulesPage() {
    for (HouseModule module : House.withCode()) {
      modules.put(module.name(), module);
      imports.put(module.name(), module.pom().modules());
    }
  }

  String text() {
    return """
    # Modules

    Derived from the poms and classes; `make docs` rewrites it. An arrow reads "knows the API of"; what
    follows from other arrows is left out. The rules behind the arrows are held by
    `ArchitectureTest`.

    ```mermaid
    graph TD
    %s
    ```

    | module | job | knows | schema | tells |
    |---|---|---|---|---|
    %s

    ## Endpoints

    | module | operations |
    |---|---|
    %s
    """
        .formatted(lines(arrows()), lines(rows()), lines(endpoints()));
  }

  private List<String> arrows() {
    List<String> arrows = new ArrayList<>();
    for (String from : inOrder()) {
      Set<String> direct = imports.get(from);
      direct.stream()
          .filter(to -> direct.stream().noneMatch(other -> all(other).contains(to)))
          .forEach(to -> arrows.add("  " + from + " --> " + to));
    }
    return arrows;
  }

  private List<String> rows() {
    return inOrder().stream().map(name -> row(modules.get(name))).toList();
  }

  private String row(HouseModule module) {
    List<String> events =
        Compiled.of(module).filter(ModulesPage::isEvent).map(JavaClass::getSimpleName).toList();
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            module.name(),
            module.pom().description(),
            String.join(", ", imports.get(module.name())),
            hasSchema(module) ? "`" + module.name() + "`" : "",
            events.stream()
                .sorted()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ")));
  }

  private List<String> endpoints() {
    List<String> rows = new ArrayList<>();
    for (String name : inOrder()) {
      String operations =
          Compiled.of(modules.get(name))
              .flatMap(Endpoints::of)
              .distinct()
              .sorted()
              .map(endpoint -> "`" + endpoint + "`")
              .collect(Collectors.joining("<br>"));
      if (!operations.isEmpty()) {
        rows.add("| `" + name + "` | " + operations + " |");
      }
    }
    return rows;
  }

  private static boolean isEvent(JavaClass type) {
    return type.isRecord()
        && type.isTopLevelClass()
        && type.getPackageName().split("\\.").length == 3
        && type.getSimpleName().matches(PAST_TENSE);
  }

  private static boolean hasSchema(HouseModule module) {
    return Files.isDirectory(House.root().resolve(CHANGELOGS).resolve(module.name()));
  }

  /** Those who know the fewest first: the order in which the house is built. */
  private List<String> inOrder() {
    return modules.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> all(name).size())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private Set<String> all(String name) {
    Set<String> known = new TreeSet<>(imports.get(name));
    imports.get(name).forEach(next -> known.addAll(all(next)));
    return known;
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
