package com.predictiq.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule of the house, and the canary that it must catch: a class of the canaries' house whose name
 * has to appear among the faults.
 */
record Rule(String sentence, String canary, Function<Territory, ArchRule> law) {

  List<String> faults(Territory territory, JavaClasses classes) {
    return law.apply(territory).evaluate(classes).getFailureReport().getDetails();
  }

  @Override
  public String toString() {
    return sentence;
  }
}
