package com.predictiq.acceptance.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.HouseModule;
import com.predictiq.acceptance.Xml;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TidyTest {

  private static final int MOST_FILES = 30;

  private static final List<Path> FILES = House.files();

  static Stream<TidyRule> rules() {
    return TidyRules.all();
  }

  static Stream<Path> poms() {
    return FILES.stream().filter(file -> file.endsWith("pom.xml") && file.getNameCount() > 1);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_file_keeps(TidyRule rule) {
    Map<Path, List<String>> faults = new TreeMap<>();
    FILES.stream()
        .filter(rule.files())
        .forEach(file -> faults.put(file, rule.faults().apply(House.text(file))));
    assertThat(faults).isNotEmpty();
    faults.values().removeIf(List::isEmpty);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_canary_breaks(TidyRule rule) {
    assertThat(rule.faults().apply(rule.canary())).isNotEmpty();
  }

  @Test
  void no_inside_has_more_than_thirty_files() {
    assertThat(crowded(FILES)).isEmpty();
  }

  @Test
  void a_crowded_inside_is_found() {
    Stream<Path> files =
        Stream.iterate(1, i -> i + 1).map(i -> Path.of("modules/x/src/internal/F" + i + ".java"));
    assertThat(crowded(files.limit(MOST_FILES + 1).toList())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("com.predictiq.acceptance.House#modules")
  void every_module_says_what_it_is_for(HouseModule module) {
    assertThat(module.directory().resolve("README.md")).exists();
    assertThat(module.pom().description()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("poms")
  void only_the_parent_pom_names_versions(Path pom) {
    assertThat(versions(Xml.parse(House.text(pom)))).isEmpty();
  }

  @Test
  void a_version_in_a_pom_is_found() {
    Xml pom =
        Xml.parse(
            """
            <project><parent><version>1</version></parent><dependencies><dependency>
            <artifactId>a</artifactId><version>2</version></dependency></dependencies></project>\
            """);
    assertThat(versions(pom)).containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"version.", "tool."})
  void versions_stand_in_order(String prefix) {
    List<String> names = properties(House.text(Path.of("pom.xml")), prefix);
    assertThat(names).isNotEmpty().isSorted().doesNotHaveDuplicates();
  }

  @Test
  void versions_out_of_order_are_found() {
    String pom = "<p><properties><version.b>1</version.b><version.a>1</version.a></properties></p>";
    assertThat(properties(pom, "version.")).isNotEqualTo(List.of("version.a", "version.b"));
  }

  private static Map<Path, Long> crowded(List<Path> files) {
    Map<Path, Long> counts =
        files.stream()
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> file.getParent() != null && file.getParent().endsWith("internal"))
            .filter(file -> !file.toString().contains("src/test"))
            .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
    counts.values().removeIf(count -> count <= MOST_FILES);
    return counts;
  }

  private static List<String> versions(Xml pom) {
    return pom.all()
        .filter(xml -> Stream.of("dependency", "plugin", "extension").anyMatch(xml.name()::equals))
        .flatMap(xml -> xml.text("version").stream())
        .toList();
  }

  private static List<String> properties(String pom, String prefix) {
    return Xml.parse(pom)
        .children("properties")
        .flatMap(xml -> xml.children().stream())
        .map(Xml::name)
        .filter(name -> name.startsWith(prefix))
        .toList();
  }
}
