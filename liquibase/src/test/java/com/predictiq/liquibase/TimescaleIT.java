package com.predictiq.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.DatabaseUrl;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the migrations do where TimescaleDB is installed, with two functions that stand in for it:
 * they write down what they are told, and make no hypertable. That the real ones do what they are
 * told is Timescale's promise.
 */
class TimescaleIT {

  /** An extension by name only: no file of it is anywhere. */
  private static final String STANDS_IN =
      """
      set allow_system_table_mods = on;
      insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
        values (99999, 'timescaledb', 10, 'public'::regnamespace, false, '2.18.0');
      reset allow_system_table_mods;
      create table public.told (what text);
      create function public.create_hypertable(
          relation regclass, time_column name, chunk_time_interval interval, migrate_data boolean)
        returns text language plpgsql as $$
      begin
        insert into public.told values
          (format('%s by %s, %s, %s', relation, time_column, chunk_time_interval, migrate_data));
        return 'made';
      end $$;
      create function public.drop_chunks(relation regclass, older_than timestamptz)
        returns setof text language plpgsql as $$
      begin
        insert into public.told values
          (format('drop of %s before %s', relation, older_than at time zone 'UTC'));
        return query values ('one'), ('another');
      end $$;
      """;

  private static final String READING =
      """
      insert into oracle.feeds (id, source, symbol, introduced_at)
        values ('gold', 'test', 'GOLD', now());
      insert into oracle.readings
        (feed_id, publish_time, received_at, source, price, confidence, exponent)
        values ('gold', now() - interval '1 second', now(), 'test', 4000, 1, -2);
      """;

  private final DatabaseUrl database = TrialServer.emptyDatabase();
  private final Migrations migrations = new Migrations(database);

  @BeforeEach
  void migrate() {
    TrialServer.run(database, STANDS_IN);
    migrations.migrate();
  }

  @Test
  void readings_become_a_hypertable_and_no_partitions() {
    assertThat(TrialServer.ask(database, "select what from told"))
        .containsExactly("oracle.readings by publish_time, 1 day, t");
    assertThat(
            TrialServer.ask(
                database, "select relkind from pg_class where oid = 'oracle.readings'::regclass"))
        .containsExactly("r");
    assertThat(migrations.status().isCurrent()).isTrue();
  }

  @Test
  void what_is_read_has_its_candles_and_old_chunks_are_dropped_whole() {
    TrialServer.run(database, READING);
    assertThat(TrialServer.ask(database, "select close::text from oracle.candles"))
        .containsExactly("40", "40", "40", "40");
    assertThat(TrialServer.ask(database, "select price from oracle.latest"))
        .containsExactly("4000");
    assertThat(
            TrialServer.ask(
                database,
                "select made || ' made, ' || dropped || ' dropped'"
                    + " from oracle.keep_days('2026-11-21', 7, '2026-08-23')"))
        .containsExactly("0 made, 2 dropped");
    assertThat(TrialServer.ask(database, "select what from told"))
        .contains("drop of oracle.readings before 2026-08-23 00:00:00");
  }

  @Test
  void goes_back_to_empty_and_to_head_again() {
    assertThat(migrations.rollback(Integer.MAX_VALUE)).isNotEmpty();
    assertThat(migrations.migrate()).isNotEmpty();
  }

  /** What goes back from Timescale must leave alone what was never there for it. */
  @Test
  void without_it_readings_that_wait_for_their_day_survive_going_back() {
    DatabaseUrl plain = TrialServer.emptyDatabase();
    Migrations there = new Migrations(plain);
    List<ChangeSetId> all = there.migrate();
    TrialServer.run(plain, READING);
    int back = all.size() - all.indexOf(new ChangeSetId("oracle", "0004-readings-by-day"));
    there.rollback(back);
    assertThat(TrialServer.ask(plain, "select price from oracle.readings")).containsExactly("4000");
  }
}
