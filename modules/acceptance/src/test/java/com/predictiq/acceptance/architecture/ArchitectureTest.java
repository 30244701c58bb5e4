package com.predictiq.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.HouseModule;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final JavaClasses HOUSE = Compiled.HOUSE;
  private static final JavaClasses CANARIES =
      new ClassFileImporter().importPackages(Territory.CANARIES.root());

  static Stream<Rule> rules() {
    return Stream.of(
            BorderRules.all(), NameRules.all(), RoomRules.all(), WorldRules.all(), EdgeRules.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps(Rule rule) {
    assertThat(rule.faults(Territory.HOUSE, HOUSE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_canary_breaks(Rule rule) {
    assertThat(rule.faults(Territory.CANARIES, CANARIES))
        .anyMatch(fault -> fault.contains(rule.canary()));
  }

  @Test
  void the_table_of_borders_knows_exactly_the_modules_there_are() {
    assertThat(Borders.modules()).isEqualTo(names(House.withCode().stream()));
  }

  @ParameterizedTest
  @MethodSource("com.predictiq.acceptance.House#withCode")
  void a_pom_leans_on_nothing_beyond_the_borders(HouseModule module) {
    Borders.Row row = Borders.of(module.name()).orElseThrow();
    assertThat(row.all()).containsAll(module.pom().modules());
  }

  @Test
  void every_module_with_sources_was_looked_at() {
    Set<String> seen =
        HOUSE.stream()
            .flatMap(type -> Territory.HOUSE.module(type).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(seen).isEqualTo(names(House.withCode().stream().filter(HouseModule::hasCode)));
  }

  private static Set<String> names(Stream<HouseModule> modules) {
    return modules.map(HouseModule::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
