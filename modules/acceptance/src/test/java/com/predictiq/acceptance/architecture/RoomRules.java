package com.predictiq.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A flat package is good for as long as it can be taken in at a glance. */
final class RoomRules {

  /** At the edge lies a small record for each form of question and answer. */
  private static final String EDGE = ".rest";

  private RoomRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule(
            "a private package holds no more than fits",
            "canary.wagers.internal",
            territory -> classes().should(new Fit(territory))));
  }

  private static final class Fit extends ArchCondition<JavaClass> {

    private final Territory territory;
    private final Map<String, Integer> files = new TreeMap<>();

    Fit(Territory territory) {
      super("fit into their package");
      this.territory = territory;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      if (type.isTopLevelClass()
          && territory.module(type).isPresent()
          && !territory.isApi(type)
          && !type.getPackageName().endsWith(EDGE)
          && !type.getSimpleName().equals("package-info")) {
        files.merge(type.getPackageName(), 1, Integer::sum);
      }
    }

    @Override
    public void finish(ConditionEvents events) {
      files.forEach(
          (name, count) -> {
            if (count > territory.room()) {
              events.add(
                  SimpleConditionEvent.violated(
                      name, name + " holds " + count + " files, more than " + territory.room()));
            }
          });
    }
  }
}
