package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * While an upgrade rolls, nodes of this release serve on the schema of the next. It comes by the
 * program named in {@code predictiq.next-jar} ({@code ops/bin/previous-suite} names it); while
 * there is none, by what a release may do at most: another column in each table, and another table.
 */
final class TomorrowsSchema {

  private static final String NEXT = "predictiq.next-jar";

  private static final String TABLES =
      """
      select string_agg(c.oid::regclass::text, ' ' order by c.oid)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition
         and n.nspname not in ('pg_catalog', 'information_schema', 'platform_migrations')\
      """;

  private TomorrowsSchema() {}

  /** Into the database of a home, whose node may be serving. */
  static void arrivesIn(Path home) {
    String next = System.getProperty(NEXT, "");
    if (next.isEmpty()) {
      imagine(ExchangeDatabase.in(home));
    } else {
      migrate(home, next);
    }
  }

  static void imagine(ExchangeDatabase database) {
    List<String> tables = List.of(database.value(TABLES).split(" "));
    assertThat(tables).hasSizeGreaterThan(50);
    tables.forEach(
        table ->
            database.change(
                "alter table %s add column of_tomorrow text not null default 'unread'"
                    .formatted(table)));
    database.change("create table platform.of_tomorrow (id bigint primary key)");
  }

  private static void migrate(Path home, String next) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.of(ShippedJar.java(), "-jar", next, "migrate").toList());
    ShippedJar.forget(builder.environment());
    builder.environment().put("PREDICTIQ_HOME", home.toString());
    // Two programs of one name have one place to be unpacked to.
    builder.environment().put("PREDICTIQ_RUNTIME", home.resolve("next").toString());
    try {
      assertThat(builder.inheritIO().start().waitFor()).as("migrate by %s", next).isZero();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
