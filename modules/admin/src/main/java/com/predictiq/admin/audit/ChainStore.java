package com.predictiq.admin.audit;

import com.predictiq.admin.AuditStatistics.Chain;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The blocks into which lines are sealed, and what is added up on the way. The hashes are the
 * database's work: the lines never leave it.
 */
@ApplicationScoped
class ChainStore {

  static final String SEAL =
      """
      with taken as (
        delete from admin.audit_unsealed u
         using (select entry_id from admin.audit_unsealed
                 where retention = ? order by entry_id limit ?) w
         where u.retention = ? and u.entry_id = w.entry_id
        returning u.entry_id),
      content as (
        select count(*)::integer as entries, max(e.at) as newest_at, array_agg(e.id order by e.id) as ids,
               sha256(string_agg(admin.audit_leaf(e), ''::bytea order by e.id)) as root
          from taken join admin.audit_entries e on e.id = taken.entry_id),
      head as (
        select coalesce(max(number), 0) as number,
               coalesce((array_agg(hash order by number desc))[1], decode(repeat('00', 32), 'hex')) as hash
          from (select number, hash from admin.audit_blocks order by number desc limit 1) last)
      insert into admin.audit_blocks
        (number, previous_hash, hash, retention, entries, newest_at, root, sealed_at, entry_ids)
      select h.number + 1, h.hash,
             admin.audit_hash(jsonb_populate_record(null::admin.audit_blocks, jsonb_build_object(
               'number', h.number + 1, 'previous_hash', h.hash, 'retention', ?::text,
               'entries', c.entries, 'newest_at', c.newest_at, 'root', c.root))),
             ?, c.entries, c.newest_at, c.root, ?, c.ids
        from head h, content c where c.entries > 0
      returning number, entries\
      """;

  static final String ADD_UP =
      """
      insert into admin.audit_hours (hour, outcome, action, code, operator, calls)
      select date_trunc('hour', e.at, 'UTC'), e.outcome, e.action, coalesce(e.code, ''),
             case when b.retention = 'security' and e.actor ~ '^(key|member):' and e.method <> '-'
                       and e.path like '/api/v1/admin/%' then e.actor else '' end,
             sum(e.times)
        from admin.audit_blocks b join admin.audit_entries e on e.id = any (b.entry_ids)
       where b.number = ?
       group by 1, 2, 3, 4, 5
      on conflict (hour, outcome, action, code, operator)
        do update set calls = audit_hours.calls + excluded.calls\
      """;

  /** Blocks that are not what they were, among those from a number on. */
  static final String BROKEN =
      """
      with looked_at as (
        select * from admin.audit_blocks where number >= ? order by number limit ?),
      content as (
        select b.number, count(e.id) as entries, max(e.at) as newest_at,
               sha256(string_agg(admin.audit_leaf(e), ''::bytea order by e.id)) as root
          from looked_at b
          left join lateral unnest(b.entry_ids) as listed (id) on true
          left join admin.audit_entries e on e.id = listed.id
         group by b.number)
      select b.number,
             b.hash is distinct from admin.audit_hash(b::admin.audit_blocks)
             or b.previous_hash is distinct from coalesce(
                  (select p.hash from admin.audit_blocks p where p.number = b.number - 1),
                  case when b.number = 1 then decode(repeat('00', 32), 'hex') end)
             or case when b.entry_ids is null
                     then b.newest_at >= now() - admin.kept_for(b.retention)
                     else b.entries <> c.entries or b.root is distinct from c.root
                          or b.newest_at <> c.newest_at end as broken
        from looked_at b join content c using (number) order by b.number\
      """;

  private final Sql sql;

  @Inject
  ChainStore(Sql sql) {
    this.sql = sql;
  }

  /** What was added up under one heading. */
  record Hours(String outcome, String action, String code, String operator, long calls) {}

  /** A block that was looked over. */
  record Looked(long number, boolean broken) {}

  /** What was sealed together. */
  record Sealed(long number, int entries) {}

  /** Keeps a second sealer out until the transaction ends. */
  void lockChain() {
    sql.list(
        "select pg_advisory_xact_lock(hashtext('admin.audit_blocks'))", row -> row.getString(1));
  }

  Optional<Sealed> seal(Retention retention, int most, Instant now) {
    String wire = retention.wire();
    Optional<Sealed> sealed =
        sql.first(
            SEAL,
            row -> new Sealed(row.getLong("number"), row.getInt("entries")),
            wire,
            most,
            wire,
            wire,
            wire,
            now);
    sealed.ifPresent(block -> sql.change(ADD_UP, block.number()));
    return sealed;
  }

  List<Looked> look(long from, int most) {
    return sql.list(
        BROKEN, row -> new Looked(row.getLong("number"), row.getBoolean("broken")), from, most);
  }

  long nextToLookAt() {
    return sql.first("select next_block from admin.audit_checks", row -> row.getLong(1))
        .orElseThrow();
  }

  /** Notes what was found among these blocks; what was found elsewhere stays. */
  void noteLooked(long from, long next, List<Long> broken, boolean roundOver, Instant now) {
    sql.change(
        """
        update admin.audit_checks
           set next_block = ?, rounds = rounds + ?, checked_at = ?,
               broken = array(select distinct n from (
                   select unnest(broken) as n union all select unnest(?::bigint[])) all_of_them
                 where n < ? or n = any (?::bigint[]) or n >= ? order by n limit 100)\
        """,
        next,
        roundOver ? 1 : 0,
        now,
        text(broken),
        from,
        text(broken),
        roundOver ? Long.MAX_VALUE : next);
  }

  int prune(Retention retention, Instant olderThan, int most) {
    return sql.first(
            "select admin.prune_audit(?, ?, ?) as pruned",
            row -> row.getInt("pruned"),
            retention.wire(),
            olderThan,
            most)
        .orElse(0);
  }

  List<Hours> hours(Instant from, Instant to) {
    return sql.list(
        """
        select outcome, action, code, operator, sum(calls) as calls from admin.audit_hours
         where hour >= ? and hour < ? group by 1, 2, 3, 4\
        """,
        row ->
            new Hours(
                row.getString("outcome"),
                row.getString("action"),
                row.getString("code"),
                row.getString("operator"),
                row.getLong("calls")),
        from,
        to);
  }

  Chain standing() {
    return sql.first(
            """
            select coalesce(b.number, 0) as number, b.hash, b.sealed_at,
                   c.next_block, c.rounds, c.checked_at, c.broken,
                   (select count(*) from admin.audit_unsealed) as unsealed
              from admin.audit_checks c
              left join (select number, hash, sealed_at
                           from admin.audit_blocks order by number desc limit 1) b on true\
            """,
            ChainStore::chain)
        .orElseThrow();
  }

  private static Chain chain(ResultSet row) throws SQLException {
    return new Chain(
        row.getLong("number"),
        Optional.ofNullable(row.getBytes("hash")).map(HexFormat.of()::formatHex),
        Sql.optionalInstant(row, "sealed_at"),
        row.getLong("unsealed"),
        row.getLong("next_block") - 1,
        row.getLong("rounds"),
        Sql.optionalInstant(row, "checked_at"),
        numbers(row.getArray("broken")));
  }

  private static List<Long> numbers(Array array) throws SQLException {
    return Arrays.stream((Long[]) array.getArray()).toList();
  }

  private static String text(List<Long> numbers) {
    return numbers.toString().replace('[', '{').replace(']', '}').replace(" ", "");
  }
}
