package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Balance;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts and what lies in them. Sets and no entities: this is the busiest path of the house. */
@ApplicationScoped
class AccountStore {

  private static final String WITH_ASSET =
      """
      select a.kind, a.owner_id, a.subject_id, a.outcome, a.balance, s.code, s.scale, s.rail
        from ledger.accounts a join ledger.assets s on s.code = a.asset
      """;

  private final Sql sql;

  @Inject
  AccountStore(Sql sql) {
    this.sql = sql;
  }

  /** An account whose row is locked until the transaction ends. */
  record Locked(long id, long balance) {

    Locked plus(long change) {
      return new Locked(id, balance + change);
    }
  }

  /**
   * Opens what is missing, then locks all of them in the order of their keys. First everything is
   * opened and only then anything locked, so that nobody who waits to open an account holds one
   * that somebody else waits to lock.
   */
  Map<String, Locked> lock(Collection<AccountRef> accounts) {
    open(List.copyOf(accounts));
    Map<String, Locked> locked = new HashMap<>();
    sql.list(
        """
        select key, id, balance from ledger.accounts
         where key = any (?) order by key for no key update\
        """,
        row -> locked.put(row.getString("key"), new Locked(row.getLong("id"), row.getLong(3))),
        (Object) texts(accounts, AccountRef::key));
    return locked;
  }

  Map<AccountRef, Amount> hold(Collection<AccountRef> accounts) {
    Map<String, Amount> held = new HashMap<>();
    Map<String, AccountRef> wanted =
        accounts.stream().collect(Collectors.toMap(AccountRef::key, it -> it, (one, same) -> one));
    sql.list(
        """
        select key, balance from ledger.accounts
         where key = any (?) order by key for no key update\
        """,
        row -> {
          String key = row.getString("key");
          return held.put(key, new Amount(wanted.get(key).asset(), row.getLong("balance")));
        },
        (Object) texts(wanted.values(), AccountRef::key));
    return wanted.values().stream()
        .collect(
            Collectors.toMap(
                account -> account,
                account -> held.getOrDefault(account.key(), Amount.zero(account.asset()))));
  }

  Amount balance(AccountRef account) {
    return sql.first(
            "select balance from ledger.accounts where key = ?",
            row -> new Amount(account.asset(), row.getLong("balance")),
            account.key())
        .orElse(Amount.zero(account.asset()));
  }

  List<Balance> ofOwner(UUID owner) {
    return sql.list(
        WITH_ASSET + " where a.owner_id = ? order by a.key",
        row -> balance(row, row.getLong("balance")),
        owner);
  }

  List<Balance> aboutSubject(UUID subject) {
    return sql.list(
        WITH_ASSET + " where a.subject_id = ? order by a.key",
        row -> balance(row, row.getLong("balance")),
        subject);
  }

  /** An amount in the account of a row that has the account's and the asset's columns. */
  static Balance balance(ResultSet row, long units) throws SQLException {
    Optional<Integer> outcome = Optional.ofNullable((Integer) row.getObject("outcome"));
    AccountRef account =
        new AccountRef(
            AccountKind.ofCode(row.getString("kind")),
            AssetStore.asset(row),
            Optional.ofNullable(row.getObject("owner_id", UUID.class)),
            Optional.ofNullable(row.getObject("subject_id", UUID.class)),
            outcome.map(OptionalInt::of).orElse(OptionalInt.empty()));
    return new Balance(account, new Amount(account.asset(), units));
  }

  private void open(List<AccountRef> accounts) {
    sql.change(
        """
        insert into ledger.accounts (key, kind, asset, owner_id, subject_id, outcome)
        select n.key, n.kind, n.asset, n.owner_id::uuid, n.subject_id::uuid, n.outcome::integer
          from unnest(?, ?, ?, ?, ?, ?) as n (key, kind, asset, owner_id, subject_id, outcome)
         where not exists (select from ledger.accounts a where a.key = n.key)
         order by n.key
            on conflict (key) do nothing\
        """,
        texts(accounts, AccountRef::key),
        texts(accounts, account -> account.kind().code()),
        texts(accounts, account -> account.asset().code()),
        texts(accounts, account -> account.owner().map(UUID::toString).orElse(null)),
        texts(accounts, account -> account.subject().map(UUID::toString).orElse(null)),
        texts(
            accounts,
            account ->
                account.outcome().isPresent()
                    ? Integer.toString(account.outcome().getAsInt())
                    : null));
  }

  private static String[] texts(
      Collection<AccountRef> accounts, Function<AccountRef, String> column) {
    return accounts.stream().map(column).toArray(String[]::new);
  }
}
