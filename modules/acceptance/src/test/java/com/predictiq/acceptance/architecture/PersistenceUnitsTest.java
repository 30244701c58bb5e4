package com.predictiq.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.HouseModule;
import com.predictiq.acceptance.Xml;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One persistence unit per module, over its own entities and no others. */
class PersistenceUnitsTest {

  private static final String UNIT = "META-INF/persistence.xml";

  static Stream<HouseModule> modulesWithUnit() {
    return House.modules().stream().filter(module -> Files.exists(module.resource(UNIT)));
  }

  @ParameterizedTest
  @MethodSource("modulesWithUnit")
  void a_unit_lists_the_entities_of_its_module_and_no_others(HouseModule module) {
    Xml unit = Xml.parse(House.text(module.resource(UNIT)));
    assertThat(faults(module.name(), unit, mapped(module))).isEmpty();
  }

  @Test
  void every_module_with_entities_has_a_unit() {
    List<HouseModule> withEntities =
        House.modules().stream().filter(module -> !mapped(module).isEmpty()).toList();
    assertThat(modulesWithUnit().toList()).containsAll(withEntities);
  }

  @Test
  void a_foreign_name_a_foreign_entity_and_a_forgotten_one_are_found() {
    Xml wrong =
        Xml.parse(
            """
            <persistence>
              <persistence-unit name="ledger">
                <class>com.predictiq.ledger.internal.Account</class>
              </persistence-unit>
            </persistence>\
            """);
    assertThat(faults("wagers", wrong, Set.of("com.predictiq.wagers.internal.Wager"))).hasSize(4);
  }

  private static List<String> faults(String module, Xml persistence, Set<String> entities) {
    List<String> faults = new ArrayList<>();
    persistence
        .children("persistence-unit")
        .forEach(
            unit -> {
              if (!unit.attribute("name").equals(module)) {
                faults.add("the unit is called " + unit.attribute("name"));
              }
              if (!unit.text("exclude-unlisted-classes").equals(Optional.of("true"))) {
                faults.add("the unit takes what it finds");
              }
              Set<String> listed =
                  unit.children("class").map(Xml::text).collect(Collectors.toSet());
              differences("lists", listed, entities, faults);
              differences("forgets", entities, listed, faults);
            });
    return faults;
  }

  private static void differences(
      String verb, Set<String> some, Set<String> others, List<String> faults) {
    Set<String> more = new TreeSet<>(some);
    more.removeAll(others);
    more.forEach(name -> faults.add("the unit " + verb + " " + name));
  }

  private static Set<String> mapped(HouseModule module) {
    return Compiled.of(module)
        .filter(PersistenceUnitsTest::isMapped)
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isMapped(JavaClass type) {
    return Stream.of("Entity", "Embeddable", "MappedSuperclass", "Converter")
        .anyMatch(annotation -> type.isAnnotatedWith("jakarta.persistence." + annotation));
  }
}
