package com.predictiq.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.HouseModule;
import com.predictiq.acceptance.JavaText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SQL of a module, in its changelogs and its classes, names the schema of that module only. */
class SchemaBordersTest {

  private static final Path CHANGELOGS = Path.of("liquibase/src/main/resources/db");

  /** Where a table stands in a statement: after one of these words. */
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:from|join|into|update|table|only|using|on|references|truncate|function)\\s+("
              + House.modules().stream().map(HouseModule::name).collect(Collectors.joining("|"))
              + ")\\.\\w",
          Pattern.CASE_INSENSITIVE);

  static Stream<Path> changelogs() {
    return House.files().stream()
        .filter(file -> file.startsWith(CHANGELOGS) && file.toString().endsWith(".sql"));
  }

  @ParameterizedTest
  @MethodSource("changelogs")
  void a_changelog_stays_in_its_schema(Path changelog) {
    String module = changelog.getName(CHANGELOGS.getNameCount()).toString();
    assertThat(foreign(module, House.text(changelog))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("com.predictiq.acceptance.House#modules")
  void the_classes_of_a_module_stay_in_its_schema(HouseModule module) {
    List<String> faults = new ArrayList<>();
    for (Path source : module.sources()) {
      JavaText.parse(House.text(source))
          .literals()
          .forEach(text -> faults.addAll(foreign(module.name(), text)));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void statements_over_the_border_are_found() {
    assertThat(foreign("wagers", "select 1 from wagers.wagers w join ledger.accounts a on true"))
        .containsExactly("ledger");
    assertThat(foreign("wagers", "create table wagers.x (id uuid references markets.markets (id))"))
        .containsExactly("markets");
    assertThat(foreign("wagers", "Update members.members set frozen = true"))
        .containsExactly("members");
  }

  private static List<String> foreign(String module, String sql) {
    return TABLE
        .matcher(sql)
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .filter(schema -> !schema.equals(module))
        .toList();
  }
}
