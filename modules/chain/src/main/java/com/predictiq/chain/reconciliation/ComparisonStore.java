package com.predictiq.chain.reconciliation;

import com.predictiq.chain.ReconciliationView;
import com.predictiq.chain.UnexplainedDeparture;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The sums of what we know, all of one moment. */
@ApplicationScoped
class ComparisonStore {

  static final String SUMS =
      """
      select coalesce((select position from chain.cursors where stream = 'payments'), 0) as position,
             (select coalesce(sum(units), 0) from chain.deposits where asset = a.name)::bigint as came,
             (select coalesce(sum(units), 0) from chain.departures where asset = a.name)::bigint as left_,
             (select coalesce(sum(units), 0) from chain.deposits
               where asset = a.name and state = 'CREDITED')::bigint
               - (select coalesce(sum(units), 0) from chain.withdrawals
                   where asset = a.code and state = 'SETTLED')::bigint as booked,
             (select count(*) from chain.departures d where asset = a.name
                 and not exists (select 1 from chain.withdrawals w where w.hash = d.hash)) as unexplained
        from (select ?::text as code, ?::text as name) a\
      """;

  private static final int SCALE = 7;

  /** What we know of an asset up to a position, and what the books owe then. */
  record Sums(long position, long came, long gone, long booked, long unexplained, long owed) {}

  private final Sql sql;
  private final Ledger ledger;
  private final StellarAssets assets;

  @Inject
  ComparisonStore(Sql sql, Ledger ledger, StellarAssets assets) {
    this.sql = sql;
    this.ledger = ledger;
    this.assets = assets;
  }

  /** Within a transaction whose statements see one moment. */
  Sums sums(Asset asset) {
    sql.change("set transaction isolation level repeatable read");
    long owed = -ledger.balance(AccountRef.external(asset)).units();
    return sql.first(
            SUMS,
            row ->
                new Sums(
                    row.getLong("position"),
                    row.getLong("came"),
                    row.getLong("left_"),
                    row.getLong("booked"),
                    row.getLong("unexplained"),
                    owed),
            asset.code(),
            assets.name(asset))
        .orElseThrow();
  }

  Optional<ReconciliationView> latest(Asset asset) {
    return sql.first(
        """
        select on_chain, expected, owed, booked, unexplained, as_of_ledger, checked_at
          from chain.reconciliations where asset = ?\
        """,
        row ->
            new ReconciliationView(
                new Amount(asset, row.getLong("on_chain")),
                new Amount(asset, row.getLong("expected")),
                new Amount(asset, row.getLong("owed")),
                new Amount(asset, row.getLong("booked")),
                row.getLong("unexplained"),
                row.getLong("as_of_ledger"),
                Sql.instant(row, "checked_at")),
        asset.code());
  }

  void keep(ReconciliationView one) {
    sql.change(
        """
        insert into chain.reconciliations
          (asset, on_chain, expected, owed, booked, unexplained, as_of_ledger, checked_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (asset) do update
           set on_chain = excluded.on_chain, expected = excluded.expected, owed = excluded.owed,
               booked = excluded.booked, unexplained = excluded.unexplained,
               as_of_ledger = excluded.as_of_ledger, checked_at = excluded.checked_at\
        """,
        one.onChain().asset().code(),
        one.onChain().units(),
        one.expected().units(),
        one.owed().units(),
        one.booked().units(),
        one.unexplained(),
        one.asOfLedger(),
        one.checkedAt());
  }

  List<UnexplainedDeparture> unexplained() {
    return sql.list(
        """
        select operation_id, hash, destination, asset, units, happened_at
          from chain.departures d
         where not exists (select 1 from chain.withdrawals w where w.hash = d.hash)
         order by operation_id desc limit 100\
        """,
        row ->
            new UnexplainedDeparture(
                row.getLong("operation_id"),
                row.getString("hash"),
                row.getString("destination"),
                row.getString("asset"),
                BigDecimal.valueOf(row.getLong("units"), SCALE).toPlainString(),
                Sql.instant(row, "happened_at")));
  }
}
