package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AuditReport.AssetTotal;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the auditor reads, and what it keeps for itself. */
@ApplicationScoped
class AuditStore {

  private static final String LAST =
      """
      select audited_block, audited_at, accounts_below_zero, accounts_differing,
             assets_unbalanced, blocks_broken, transfers_lost, promises_broken, faults
        from ledger.audits where scope = ?\
      """;

  private final Sql sql;

  @Inject
  AuditStore(Sql sql) {
    this.sql = sql;
  }

  /** What an audit looks at: what came after the last audited block, or everything. */
  enum Scope {
    RECENT,
    FULL;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    Scope other() {
      return this == RECENT ? FULL : RECENT;
    }
  }

  /** How many rows are wrong, and the first hundred by name. */
  record Found(long count, List<String> names) {}

  private record Named(String name, long found) {}

  /** The last audit of a scope, the block it got to and what it found. */
  record Audit(long block, Optional<Instant> auditedAt, Findings findings) {}

  Audit last(Scope scope) {
    return read(LAST, scope);
  }

  /** The same, and no other auditor until the transaction ends. */
  Audit lock(Scope scope) {
    return read(LAST + " for update", scope);
  }

  void write(Scope scope, Audit audit) {
    Findings findings = audit.findings();
    sql.change(
        """
        update ledger.audits
           set audited_block = ?, audited_at = ?, accounts_below_zero = ?, accounts_differing = ?,
               assets_unbalanced = ?, blocks_broken = ?, transfers_lost = ?, promises_broken = ?,
               faults = ?
         where scope = ?\
        """,
        audit.block(),
        audit.auditedAt().orElseThrow(),
        findings.belowZero(),
        findings.differing(),
        findings.unbalanced(),
        findings.blocksBroken(),
        findings.transfersLost(),
        findings.promisesBroken(),
        findings.faults().toArray(String[]::new),
        scope.code());
  }

  /**
   * To be said first in the transaction: all its statements see one moment, whatever is posted
   * meanwhile. And an audit reads more than any request may; the limit of requests is not for it.
   */
  void stopTheWorld() {
    sql.change("set transaction isolation level repeatable read");
    sql.change("set local statement_timeout = '15min'");
  }

  /** Adds the postings of a block to what the auditor has added up. */
  void addUp(long block) {
    sql.change(
        """
        insert into ledger.audited_accounts as s (account_id, balance)
        select c.account_id, sum(c.change)
          from ledger.block_transfers b join ledger.postings p on p.transfer_id = b.transfer_id
         cross join lateral (values (p.from_account, -p.amount), (p.to_account, p.amount))
               as c (account_id, change)
         where b.block_number = ?
         group by c.account_id
            on conflict (account_id) do update set balance = s.balance + excluded.balance\
        """,
        block);
  }

  /** Accounts whose balance is not what the auditor added up plus what was posted since. */
  Found differingSince(long block) {
    return find(
        """
        with since as (
          select transfer_id from ledger.unsealed_transfers
          union all
          select transfer_id from ledger.block_transfers where block_number > ?),
        changes as (
          select c.account_id, sum(c.change) as change
            from since join ledger.postings p on p.transfer_id = since.transfer_id
           cross join lateral (values (p.from_account, -p.amount), (p.to_account, p.amount))
                 as c (account_id, change)
           group by c.account_id)
        select a.key
          from ledger.accounts a
          left join ledger.audited_accounts s on s.account_id = a.id
          left join changes c on c.account_id = a.id
         where a.balance <> coalesce(s.balance, 0) + coalesce(c.change, 0)\
        """,
        "no posting explains the balance of ",
        block);
  }

  /** Accounts whose balance is not the sum of all their postings. */
  Found differingFromTheStart() {
    return find(
        """
        with changes as (
          select c.account_id, sum(c.change) as change
            from ledger.postings p
           cross join lateral (values (p.from_account, -p.amount), (p.to_account, p.amount))
                 as c (account_id, change)
           group by c.account_id)
        select a.key
          from ledger.accounts a left join changes c on c.account_id = a.id
         where a.balance <> coalesce(c.change, 0)\
        """,
        "no posting explains the balance of ");
  }

  /** Transfers that are in no block and do not wait for one either. */
  Found transfersLost() {
    return find(
        """
        select t.id::text from ledger.transfers t
         where not exists (select from ledger.block_transfers b where b.transfer_id = t.id)
           and not exists (select from ledger.unsealed_transfers u where u.transfer_id = t.id)\
        """,
        "in no block is transfer ");
  }

  Found belowZero() {
    return find(
        """
        select key from ledger.accounts
         where case kind when 'external' then balance > 0 else balance < 0 end\
        """,
        "overdrawn is ");
  }

  Found unbalanced() {
    return find(
        "select asset from ledger.accounts group by asset having sum(balance) <> 0",
        "not zero is the sum of ");
  }

  /** Writes down the sum of each asset; a sum beyond a bigint is cut, being wrong anyway. */
  void sumUpAssets() {
    sql.change(
        """
        insert into ledger.audited_assets as t (asset, total, owed)
        select s.code,
               greatest(least(coalesce(sum(a.balance), 0), 9e18), -9e18)::bigint,
               greatest(least(coalesce(
                 -sum(a.balance) filter (where a.kind = 'external'), 0), 9e18), -9e18)::bigint
          from ledger.assets s left join ledger.accounts a on a.asset = s.code
         group by s.code order by s.code
            on conflict (asset) do update set total = excluded.total, owed = excluded.owed\
        """);
  }

  List<AssetTotal> totals() {
    return sql.list(
        """
        select s.code, s.scale, s.rail, t.total, t.owed
          from ledger.audited_assets t join ledger.assets s on s.code = t.asset order by s.code\
        """,
        row -> {
          Asset asset = AssetStore.asset(row);
          return new AssetTotal(
              new Amount(asset, row.getLong("total")), new Amount(asset, row.getLong("owed")));
        });
  }

  private Audit read(String statement, Scope scope) {
    return sql.first(
            statement,
            row ->
                new Audit(
                    row.getLong("audited_block"),
                    Sql.optionalInstant(row, "audited_at"),
                    new Findings(
                        row.getLong("accounts_below_zero"),
                        row.getLong("accounts_differing"),
                        row.getLong("assets_unbalanced"),
                        row.getLong("blocks_broken"),
                        row.getLong("transfers_lost"),
                        row.getLong("promises_broken"),
                        Set.of((String[]) row.getArray("faults").getArray()))),
            scope.code())
        .orElseThrow();
  }

  private Found find(String statement, String what, Object... parameters) {
    List<Named> named =
        sql.list(
            "select f.name, count(*) over () as found from (%s) as f (name) order by 1 limit 100"
                .formatted(statement),
            row -> new Named(row.getString("name"), row.getLong("found")),
            parameters);
    return new Found(
        named.isEmpty() ? 0 : named.get(0).found(),
        named.stream().map(one -> what + one.name()).toList());
  }
}
