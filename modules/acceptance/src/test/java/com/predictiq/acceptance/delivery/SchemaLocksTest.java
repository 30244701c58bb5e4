package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A change set runs while nodes serve, so it must not keep a table from them for longer than a
 * moment: whatever reads or writes the whole of a table that may have grown is done without a lock,
 * or in a later change set that takes a weaker one. Tables of the same file are empty.
 */
class SchemaLocksTest {

  private static final Path FILES = Path.of("liquibase/src/main/resources/db");

  private static final Map<String, Pattern> RULES =
      Map.of(
          "create index concurrently, in a change set with runInTransaction:false",
          rule(
              "create (?:unique )?index (?!concurrently)[^;]*?\\bon (?:only )?([a-z_]+\\.[a-z_]+)"),
          "drop index concurrently, in a change set with runInTransaction:false",
          rule("drop index (?!concurrently)(?:if exists )?([a-z_]+\\.[a-z_]+)"),
          "add a constraint not valid, and validate it in the next change set",
          rule(
              "alter table (?:only )?([a-z_]+\\.[a-z_]+)"
                  + "[^;]*?\\badd (?:constraint \\w+ )?(?:check|foreign key)\\b(?![^;]*not valid)"),
          "make the index concurrently, and the constraint `using index`",
          rule(
              "alter table (?:only )?([a-z_]+\\.[a-z_]+)[^;]*?\\badd (?:constraint \\w+"
                  + " )?(?:unique|primary key) ?\\((?![^;]*using index)"),
          "add a column without a default that is another for each row",
          rule(
              "alter table (?:only )?([a-z_]+\\.[a-z_]+)[^;]*?\\badd column"
                  + " [^;,]*?\\b(?:bigserial|serial|default"
                  + " (?:gen_random_uuid|random|clock_timestamp|nextval))"),
          "leave the rewriting of whole tables to nobody: no vacuum full, cluster or plain reindex",
          rule("\\b(?:vacuum full|cluster|reindex (?!.*concurrently)\\w+) ([a-z_]+\\.[a-z_]+)"),
          "leave locks to the statements that need them",
          rule("\\block (?:table )?([a-z_]+\\.[a-z_]+)"));

  private static final Pattern MAKES_TABLE =
      rule("create (?:unlogged )?table (?:if not exists )?([a-z_]+\\.[a-z_]+)");

  /** From the time before the first release, when no database had grown yet. */
  private static final Set<String> BEFORE_THE_FIRST_RELEASE =
      Set.of(
          "admin/0010-audit.sql",
          "admin/0011-breaker.sql",
          "ledger/0003-snapshots.sql",
          "mail/0004-forgetting.sql",
          "mail/0005-delivery.sql",
          "mail/0021-issues.sql",
          "markets/0003-rulings.sql",
          "markets/0006-whose-disputes.sql",
          "markets/0011-archive.sql",
          "markets/0012-reports-by-reporter.sql",
          "markets/0014-short-windows-at-play.sql",
          "markets/0020-followers-in-order.sql",
          "members/0003-conduct.sql",
          "members/0006-ended-sessions.sql",
          "members/0007-wallets.sql",
          "members/0021-revoked-signing-keys.sql",
          "oracle/0003-feeds-from-outside.sql",
          "platform/0010-breaker.sql",
          "wagers/0003-settlement.sql",
          "wagers/0004-halts.sql",
          "wagers/0011-leaderboard.sql",
          "wagers/0012-audit.sql");

  @Test
  void no_change_set_keeps_a_grown_table_from_the_nodes() {
    List<String> faults = new ArrayList<>();
    Set<String> found = new TreeSet<>();
    for (Path file : House.files()) {
      if (file.startsWith(FILES) && file.toString().endsWith(".sql")) {
        String name = FILES.relativize(file).toString();
        List<String> wrong = faults(House.text(file));
        if (!wrong.isEmpty()) {
          found.add(name);
        }
        if (!BEFORE_THE_FIRST_RELEASE.contains(name)) {
          wrong.forEach(fault -> faults.add(name + ": " + fault));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(found).as("what is let be").containsAll(BEFORE_THE_FIRST_RELEASE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create index on markets.markets (title);",
        "create unique index if not exists by_title on markets.markets (title);",
        "drop index markets.by_title;",
        "alter table markets.markets\n  add column note text,\n  add check (length(note) < 9);",
        "alter table only markets.markets add constraint a foreign key (b) references markets.b;",
        "alter table markets.markets add constraint once unique (title);",
        "alter table markets.markets add column number bigserial;",
        "ALTER TABLE markets.markets ADD COLUMN key uuid NOT NULL DEFAULT gen_random_uuid();",
        "vacuum full markets.markets;",
        "reindex table markets.markets;",
        "lock table markets.markets in exclusive mode;"
      })
  void what_locks_for_long_is_found(String sql) {
    assertThat(faults(sql)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table markets.notes (id bigint); create index on markets.notes (id);",
        "create index concurrently if not exists by_title on markets.markets (title);",
        "drop index concurrently markets.by_title;",
        "alter table markets.markets add column note text not null default '';",
        "alter table markets.markets add constraint short check (length(note) < 9) not valid;",
        "alter table markets.markets validate constraint short;",
        "alter table markets.markets add constraint once unique using index by_title;",
        "--rollback drop index markets.by_title;",
        "/* liquibase rollback\ncreate index on markets.markets (title);\n*/"
      })
  void what_does_not_is_not(String sql) {
    assertThat(faults(sql)).isEmpty();
  }

  /** PostgreSQL refuses a concurrent index inside the transaction that is Liquibase's default. */
  @ParameterizedTest
  @CsvSource({"'', 1", "' runInTransaction:false', 0"})
  void a_concurrent_index_wants_to_be_outside_a_transaction(String attributes, int faults) {
    String sql =
        "--liquibase formatted sql\n--changeset markets:1%s\n".formatted(attributes)
            + "create index concurrently by_title on markets.markets (title);";
    assertThat(faults(sql)).hasSize(faults);
  }

  private static List<String> faults(String text) {
    String sql =
        text.replaceAll("(?s)/\\* liquibase rollback.*?\\*/", "")
            .replaceAll("(?m)--(?!changeset).*$", "")
            .replaceAll("[ \\t\\n]+", " ")
            .toLowerCase(Locale.ROOT);
    Set<String> fresh = new HashSet<>();
    MAKES_TABLE.matcher(sql).results().forEach(made -> fresh.add(made.group(1)));
    List<String> faults = new ArrayList<>();
    RULES.forEach(
        (way, rule) ->
            rule.matcher(sql)
                .results()
                .map(MatchResult::group)
                .filter(found -> !isAbout(fresh, rule, found))
                .forEach(found -> faults.add(found + " … : " + way)));
    if (sql.contains("--changeset")
        && sql.contains("index concurrently")
        && !sql.contains("runintransaction:false")) {
      faults.add("index concurrently … : give its change set runInTransaction:false");
    }
    return faults;
  }

  private static boolean isAbout(Set<String> fresh, Pattern rule, String found) {
    return rule.matcher(found).results().allMatch(it -> fresh.contains(it.group(1)));
  }

  /** Of a text in small letters, on one line. */
  private static Pattern rule(String regex) {
    return Pattern.compile(regex);
  }
}
