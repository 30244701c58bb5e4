package com.predictiq.acceptance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Turns plain tests into the forms ArchUnit wants. */
final class Faults {

  private Faults() {}

  /** Each thing that fails the test is a fault, told by its full name. */
  static <T extends HasName.AndFullName> ArchCondition<T> of(String wish, Predicate<T> holds) {
    return new ArchCondition<>(wish) {
      @Override
      public void check(T thing, ConditionEvents events) {
        if (!holds.test(thing)) {
          events.add(SimpleConditionEvent.violated(thing, thing.getFullName() + " should " + wish));
        }
      }
    };
  }

  /** By name, so that it also holds for interfaces that are not on the class path of the tests. */
  static boolean isA(String name, JavaClass type) {
    return type.getAllRawInterfaces().stream().anyMatch(found -> found.getName().equals(name));
  }

  static <T> DescribedPredicate<T> those(String description, Predicate<T> meant) {
    return DescribedPredicate.describe(description, meant);
  }
}
