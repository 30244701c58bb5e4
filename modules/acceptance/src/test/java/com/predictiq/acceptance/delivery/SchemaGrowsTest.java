package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While an upgrade rolls, the program before it works with the schema after it. So a change set
 * only adds; what nobody reads any more is taken away by a later release, in a file that says so in
 * a line {@code -- contract: since which release nobody needs it}.
 */
class SchemaGrowsTest {

  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "(?im)^(?!--|.*rollback)\\s*(drop (table|schema|view|column)\\b"
              + "|alter table .*\\b(drop column|rename)\\b"
              + "|alter column .*\\b(type|set not null)\\b)");

  /** From the time before the first release, when nobody had a database of the one before. */
  private static final Set<String> BEFORE_THE_FIRST_RELEASE =
      Set.of(
          "admin/0011-breaker.sql",
          "ledger/0006-faults.sql",
          "markets/0005-no-creation-keys.sql",
          "members/0006-ended-sessions.sql",
          "oracle/0004-readings-by-day.sql",
          "platform/0010-breaker.sql");

  private static final Path FILES = Path.of("liquibase/src/main/resources/db");

  @Test
  void a_release_takes_nothing_away_that_the_one_before_reads() {
    List<String> taking =
        House.files().stream()
            .filter(file -> file.startsWith(FILES) && file.toString().endsWith(".sql"))
            .filter(file -> takesAway(House.text(file)))
            .map(file -> FILES.relativize(file).toString())
            .toList();
    assertThat(taking).isSubsetOf(BEFORE_THE_FIRST_RELEASE).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table markets.markets;",
        "alter table markets.markets\n  drop column title,",
        "alter table markets.markets rename to questions;",
        "  alter column title set not null,",
        "  alter column amount type numeric;"
      })
  void what_takes_something_away_is_found(String sql) {
    assertThat(takesAway(sql)).isTrue();
    assertThat(takesAway("-- contract: nobody reads it since 0.3.0\n" + sql)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table markets.notes (id bigint primary key);",
        "--rollback drop table markets.notes;",
        "alter table markets.markets add column note text;",
        "drop index markets.slow;"
      })
  void what_adds_is_not(String sql) {
    assertThat(takesAway(sql)).isFalse();
  }

  private static boolean takesAway(String sql) {
    String bare = sql.replaceAll("(?s)/\\* liquibase rollback.*?\\*/", "");
    return !bare.contains("-- contract: ") && TAKES_AWAY.matcher(bare).find();
  }
}
