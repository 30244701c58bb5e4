package com.predictiq.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.HouseModule;
import com.predictiq.acceptance.JavaText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statements name the columns they read. With a star a migration that adds a column changes the
 * result of what a running node has prepared, and the server refuses it: once on each connection.
 */
class NamedColumnsTest {

  /** The whole row is hashed as what it is, a record of the table; the result names its columns. */
  private static final Set<String> WANTS_THE_ROW = Set.of("ChainStore.java: admin.audit_blocks");

  private static final String TABLE =
      "\\b(?:from|join|update|into|only)\\s+((?:"
          + House.modules().stream().map(HouseModule::name).collect(Collectors.joining("|"))
          + ")\\.\\w+)";

  /** A star where columns stand, with the name it may have before it; no product and no count. */
  private static final Pattern STAR =
      Pattern.compile(
          "(?i)(?:\\b(?:select|all|distinct|returning)|,)\\s+(?:(\\w+)\\.)?\\*"
              + "(?=\\s*(?:[,);]|from\\b|\\z))");

  private static final Pattern FROM_A_TABLE = Pattern.compile("(?i)" + TABLE);
  private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\b");
  private static final Pattern INNERMOST = Pattern.compile("\\([^()]*\\)");

  @ParameterizedTest
  @MethodSource("com.predictiq.acceptance.House#modules")
  void statements_name_the_columns_of_tables(HouseModule module) {
    Set<String> faults = new TreeSet<>();
    for (Path source : module.sources()) {
      JavaText.parse(House.text(source)).literals().stream()
          .flatMap(NamedColumnsTest::starred)
          .forEach(table -> faults.add(source.getFileName() + ": " + table));
    }
    faults.removeAll(WANTS_THE_ROW);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from wagers.wagers",
        "SELECT *, lower(note) as low\n  FROM wagers.wagers order by 1",
        "select *, extract(epoch from now()) as at from wagers.wagers",
        "select 1 as one, * from wagers.wagers",
        "select distinct * from (select 1) x join wagers.wagers w on true",
        "select w.* from wagers.wagers w",
        "select x.id, w.* from (select 1 as id) x left join wagers.wagers as w on true",
        "select w.id, (select count(*) from wagers.pools), w.* from wagers.wagers w",
        "with due as (select * from wagers.wagers where id = ?) select * from due",
        "update wagers.wagers w set note = '' returning w.*",
        "delete from wagers.wagers where id = ? returning *",
        "insert into wagers.wagers (id) values (?) returning *",
      })
  void a_star_of_a_table_is_found(String statement) {
    assertThat(starred(statement)).contains("wagers.wagers");
  }

  @Test
  void a_star_without_its_table_is_found() {
    assertThat(starred("select * ")).containsExactly("a table named elsewhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from wagers.wagers",
        "select stake * 2 as twice from wagers.wagers",
        "select * from unnest(?, ?) as t (id, at)",
        "with due as (select id from wagers.wagers) select * from due order by id",
        "insert into wagers.wagers (id) select e.* from (select id from wagers.pools) e",
        "Select a market, * means all",
        "text/html, */*",
      })
  void other_stars_are_left_alone(String text) {
    assertThat(starred(text)).isEmpty();
  }

  /** The tables whose star a text has. */
  private static Stream<String> starred(String text) {
    return STAR.matcher(text)
        .results()
        .flatMap(
            star ->
                star.group(1) != null
                    ? called(star.group(1), text)
                    : star.group().toLowerCase(Locale.ROOT).startsWith("returning")
                        ? tables(text)
                        : besides(text.substring(star.end())));
  }

  private static Stream<String> called(String name, String text) {
    Pattern named = Pattern.compile("(?i)" + TABLE + "\\s+(?:as\\s+)?" + name + "\\b");
    return Stream.concat(
            named.matcher(text).results().map(found -> found.group(1)),
            tables(text).filter(table -> table.endsWith("." + name)))
        .distinct();
  }

  private static Stream<String> tables(String text) {
    return FROM_A_TABLE.matcher(text).results().map(found -> found.group(1));
  }

  /** What a star stands for by itself: the tables of its own select and not of those inside. */
  private static Stream<String> besides(String rest) {
    String own = rest;
    for (Matcher inner = INNERMOST.matcher(own); inner.find(); inner = INNERMOST.matcher(own)) {
      own = inner.replaceAll(" ");
    }
    own = own.replaceFirst("(?s)\\).*", "");
    return FROM.matcher(own).find() ? tables(own) : Stream.of("a table named elsewhere");
  }
}
