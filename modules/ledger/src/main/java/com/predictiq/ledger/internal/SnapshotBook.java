package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Snapshots;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * One statement takes everything down, so it sees one moment and no lock has to hold the members.
 * The total is written beside, for nobody should have to add up a hundred thousand rows for it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class SnapshotBook implements Snapshots {

  static final String TAKE =
      """
      with taken as (
        insert into ledger.snapshot_balances (subject_id, asset, owner_id, balance)
        select s.subject_id, s.asset, a.owner_id, a.balance
          from (select ?::uuid as subject_id, ?::text as asset) s
          join ledger.accounts a on a.asset = s.asset and a.kind = 'cash' and a.balance > 0
        returning balance)
      insert into ledger.snapshots (subject_id, asset, total)
      select ?, ?, coalesce(sum(balance), 0)::bigint from taken\
      """;

  /** A million members take some twenty seconds, which is more than any request has. */
  private static final String LONGEST = "5min";

  private final Sql sql;

  @Inject
  SnapshotBook(Sql sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(UUID subject, Asset asset) {
    String limit = sql.first("show statement_timeout", row -> row.getString(1)).orElseThrow();
    limitTime(LONGEST);
    sql.change(TAKE, subject, asset.code(), subject, asset.code());
    limitTime(limit);
  }

  @Override
  public Amount total(UUID subject, Asset asset) {
    return sql.first(
            "select total from ledger.snapshots where subject_id = ? and asset = ?",
            row -> new Amount(asset, row.getLong("total")),
            subject,
            asset.code())
        .orElse(Amount.zero(asset));
  }

  @Override
  public Amount of(UUID subject, UUID owner, Asset asset) {
    return sql.first(
            """
            select balance from ledger.snapshot_balances
             where subject_id = ? and asset = ? and owner_id = ?\
            """,
            row -> new Amount(asset, row.getLong("balance")),
            subject,
            asset.code(),
            owner)
        .orElse(Amount.zero(asset));
  }

  @Override
  @Transactional
  public void drop(UUID subject) {
    sql.change("delete from ledger.snapshot_balances where subject_id = ?", subject);
    sql.change("delete from ledger.snapshots where subject_id = ?", subject);
  }

  private void limitTime(String longest) {
    sql.list("select set_config('statement_timeout', ?, true)", row -> true, longest);
  }
}
