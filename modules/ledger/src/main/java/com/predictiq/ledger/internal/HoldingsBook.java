package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.Holdings;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Adds up what lies in the accounts about markets. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class HoldingsBook implements Holdings {

  static final String ABOUT =
      """
      select a.subject_id, a.kind, a.outcome, sum(a.balance)::bigint as held, s.code, s.scale, s.rail
        from ledger.accounts a join ledger.assets s on s.code = a.asset
       where a.subject_id = any (?::uuid[])
       group by a.subject_id, a.kind, a.outcome, s.code\
      """;

  /** Keys begin with their kind and subject, so this goes along the index of keys. */
  static final String ESCROWED =
      """
      select distinct subject_id from (
        select subject_id from ledger.accounts
         where key > ? and key < 'escrow0' order by key limit ?) as next
       order by subject_id\
      """;

  private final Sql sql;

  @Inject
  HoldingsBook(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Held> about(Collection<UUID> subjects) {
    return sql.list(
        ABOUT,
        HoldingsBook::held,
        (Object) subjects.stream().map(UUID::toString).toArray(String[]::new));
  }

  @Override
  public List<UUID> escrowedAfter(UUID subject, int most) {
    return sql.list(
        ESCROWED, row -> row.getObject("subject_id", UUID.class), "escrow/" + subject + "0", most);
  }

  private static Held held(ResultSet row) throws SQLException {
    Optional<Integer> outcome = Optional.ofNullable((Integer) row.getObject("outcome"));
    return new Held(
        row.getObject("subject_id", UUID.class),
        AccountKind.ofCode(row.getString("kind")),
        outcome.map(OptionalInt::of).orElse(OptionalInt.empty()),
        new Amount(AssetStore.asset(row), row.getLong("held")));
  }
}
