package com.predictiq.chain.contracts;

import com.predictiq.chain.ContractBet;
import com.predictiq.kernel.PageRequest;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The bets that contracts told of, and how far each contract was listened to. */
@ApplicationScoped
class BetStore {

  static final String OF_BETTOR =
      """
      select id, market, bettor, outcome, amount, ledger, placed_at, hash from chain.contract_bets
       where contract = ? and bettor = ? and id < ? order by id desc limit ?\
      """;

  private static final String LAST_OF_ALL = "9";

  /**
   * How far a contract was listened to.
   *
   * @param since the ledger from which on nothing is missing
   */
  record Position(String cursor, long ledger, long since, Instant movedAt) {}

  private final Sql sql;

  @Inject
  BetStore(Sql sql) {
    this.sql = sql;
  }

  Optional<Position> position(String contract) {
    return sql.first(
        "select place, ledger, since, moved_at from chain.contract_positions where contract = ?",
        row ->
            new Position(
                row.getString("place"),
                row.getLong("ledger"),
                row.getLong("since"),
                Sql.instant(row, "moved_at")),
        contract);
  }

  /** Of two that have read the same page one moves, and the other sees that it was too late. */
  boolean move(String contract, Optional<Position> from, Position to) {
    return sql.change(
            """
            insert into chain.contract_positions (contract, place, ledger, since, moved_at)
            values (?, ?, ?, ?, ?)
            on conflict (contract) do update
               set place = excluded.place, ledger = excluded.ledger, since = excluded.since,
                   moved_at = excluded.moved_at
             where chain.contract_positions.place = ?\
            """,
            contract,
            to.cursor(),
            to.ledger(),
            to.since(),
            to.movedAt(),
            from.map(Position::cursor).orElse(""))
        == 1;
  }

  void add(String contract, List<ContractBet> bets) {
    sql.change(
        """
        insert into chain.contract_bets
          (id, contract, market, bettor, outcome, amount, ledger, placed_at, hash)
        select id, ?, market, bettor, outcome::int, amount::numeric, ledger::bigint,
               placed_at::timestamptz, hash
          from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            as t (id, market, bettor, outcome, amount, ledger, placed_at, hash)
        on conflict do nothing\
        """,
        contract,
        texts(bets, ContractBet::id),
        texts(bets, ContractBet::market),
        texts(bets, ContractBet::bettor),
        texts(bets, one -> Integer.toString(one.outcome())),
        texts(bets, ContractBet::amount),
        texts(bets, one -> Long.toString(one.ledger())),
        texts(bets, one -> one.placedAt().toString()),
        texts(bets, ContractBet::transaction));
  }

  List<ContractBet> of(String contract, String bettor, PageRequest page) {
    return sql.list(
        OF_BETTOR, BetStore::bet, contract, bettor, page.after().orElse(LAST_OF_ALL), page.fetch());
  }

  private static String[] texts(List<ContractBet> bets, Function<ContractBet, String> text) {
    return bets.stream().map(text).toArray(String[]::new);
  }

  private static ContractBet bet(ResultSet row) throws SQLException {
    return new ContractBet(
        row.getString("id"),
        row.getString("market"),
        row.getString("bettor"),
        row.getInt("outcome"),
        row.getBigDecimal("amount").toPlainString(),
        row.getLong("ledger"),
        Sql.instant(row, "placed_at"),
        row.getString("hash"));
  }
}
