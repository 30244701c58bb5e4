package com.predictiq.liquibase;

import com.predictiq.kernel.DatabaseUrl;
import java.util.List;

/** Everything a changelog can make, as lines of text: two pictures tell whether a trace is left. */
final class CatalogPicture {

  private static final String SQL =
      """
      with ours as (
        select oid, nspname from pg_namespace
        where nspname !~ '^(pg_|information_schema$)'
          and (nspname <> 'platform_migrations' or %1$s))
      select 'schema ' || nspname as line from ours
      union all
      select 'relation ' || nspname || '.' || relname || ' ' || relkind::text
        || coalesce(' ' || array_to_string(reloptions, ','), '')
        from pg_class join ours on ours.oid = relnamespace
      union all
      select 'column ' || nspname || '.' || relname || '.' || attname || ' '
        || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' '
        || coalesce(pg_get_expr(adbin, adrelid), '')
        from pg_attribute
        join pg_class c on c.oid = attrelid
        join ours on ours.oid = relnamespace
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attnum > 0 and not attisdropped
      union all
      select 'index ' || pg_get_indexdef(indexrelid)
        from pg_index join pg_class c on c.oid = indexrelid join ours on ours.oid = relnamespace
      union all
      select 'constraint ' || nspname || '.' || conname || ' ' || pg_get_constraintdef(k.oid)
        from pg_constraint k join ours on ours.oid = connamespace
      union all
      select 'trigger ' || pg_get_triggerdef(t.oid)
        from pg_trigger t join pg_class c on c.oid = tgrelid join ours on ours.oid = relnamespace
        where not tgisinternal
      union all
      select 'function ' || pg_get_functiondef(p.oid)
        from pg_proc p join ours on ours.oid = pronamespace where prokind in ('f', 'p')
      union all
      select 'type ' || nspname || '.' || typname || ' ' || typtype::text
        from pg_type join ours on ours.oid = typnamespace
      union all
      select 'extension ' || extname || ' ' || extversion from pg_extension
      order by line
      """;

  private CatalogPicture() {}

  /** Without Liquibase's own books, which stay when everything else is rolled back. */
  static List<String> of(DatabaseUrl database) {
    return TrialServer.ask(database, SQL.formatted("false"));
  }

  static List<String> withBooks(DatabaseUrl database) {
    return TrialServer.ask(database, SQL.formatted("true"));
  }
}
