package com.predictiq.chain.deposits;

import com.predictiq.chain.ClaimState;
import com.predictiq.chain.network.ClaimTimes;
import com.predictiq.chain.network.ClaimableBalance;
import com.predictiq.chain.network.SentEnvelope;
import com.predictiq.chain.network.SignedPayment;
import com.predictiq.kernel.PageRequest;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of what was set aside. Every move names the state it starts from. */
@ApplicationScoped
class ClaimStore {

  private static final String ROWS =
      """
      select balance_id, operation_id, hash, sender, asset, units, memo, times, state, reason,
             due_at, failures, claim_hash, envelope, source, sequence, ends_at, sent_times, happened_at
        from chain.claimable_balances\
      """;
  static final String DUE =
      ROWS + " where state = 'WAITING' and due_at <= ? order by due_at, operation_id limit 1";
  static final String SENT = ROWS + " where state = 'SENT'";
  static final String ALL = ROWS + " where operation_id < ? order by operation_id desc limit ?";

  /** Who set it aside, and what they said. */
  record Meant(String sender, Optional<String> memo) {}

  private final Sql sql;

  @Inject
  ClaimStore(Sql sql) {
    this.sql = sql;
  }

  /** No matter how often they are seen. */
  void keep(List<ClaimableBalance> balances) {
    sql.change(
        """
        insert into chain.claimable_balances
          (balance_id, operation_id, hash, sender, asset, units, memo, times, state, due_at,
           happened_at)
        select id, operation, hash, sender, asset, units, memo, times, 'WAITING', at, at
          from unnest(?::text[], ?::text[]::bigint[], ?::text[], ?::text[], ?::text[],
                      ?::text[]::bigint[], ?::text[], ?::text[], ?::text[]::timestamptz[])
               as one (id, operation, hash, sender, asset, units, memo, times, at)
        on conflict do nothing\
        """,
        texts(balances, ClaimableBalance::id),
        texts(balances, one -> Long.toString(one.operation())),
        texts(balances, ClaimableBalance::transaction),
        texts(balances, ClaimableBalance::from),
        texts(balances, ClaimableBalance::asset),
        texts(balances, one -> Long.toString(one.units())),
        texts(balances, one -> one.memo().map(Arrival::kept).orElse(null)),
        texts(balances, one -> one.times().text()),
        texts(balances, one -> one.at().toString()));
  }

  Map<String, Meant> meant(Collection<String> balances) {
    return sql
        .list(
            """
            select balance_id, sender, memo from chain.claimable_balances
             where balance_id = any (?::text[])\
            """,
            row ->
                Map.entry(
                    row.getString(1),
                    new Meant(row.getString(2), Optional.ofNullable(row.getString(3)))),
            (Object) texts(balances, Function.identity()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Claim> due(Instant now) {
    return sql.first(DUE, ClaimStore::row, now);
  }

  /** There is never more than one. */
  Optional<Claim> sent() {
    return sql.first(SENT, ClaimStore::row);
  }

  /** The greatest number that was ever used for fetching. */
  long lastSequence() {
    return sql.first(
            "select coalesce(max(sequence), 0) from chain.claimable_balances",
            row -> row.getLong(1))
        .orElse(0L);
  }

  boolean sign(Claim one, SignedPayment signed, String source, long sequence, Instant endsAt) {
    return sql.change(
            """
            update chain.claimable_balances
               set state = 'SENT', reason = null, claim_hash = ?, envelope = ?, source = ?,
                   sequence = ?, ends_at = ?, sent_times = 0
             where balance_id = ? and state = 'WAITING'\
            """,
            signed.hash(),
            signed.envelope(),
            source,
            sequence,
            endsAt,
            one.balance())
        == 1;
  }

  void sentAgain(Claim one) {
    sql.change(
        "update chain.claimable_balances set sent_times = sent_times + 1 where balance_id = ?",
        one.balance());
  }

  boolean end(Claim one, ClaimState to, String reason) {
    return sql.change(
            """
            update chain.claimable_balances set state = ?, reason = ?, due_at = null
             where balance_id = ? and state = ?\
            """,
            to.name(),
            reason,
            one.balance(),
            one.state().name())
        == 1;
  }

  /** Also from an envelope that came to nothing; its number is free again unless it was used up. */
  boolean wait(Claim one, Instant until, String reason, boolean failed) {
    return sql.change(
            """
            update chain.claimable_balances
               set state = 'WAITING', reason = ?, due_at = ?, failures = failures + ?,
                   sequence = case when state = 'SENT' and ? = 0 then null else sequence end
             where balance_id = ? and state = ?\
            """,
            reason,
            until,
            failed ? 1 : 0,
            failed ? 1 : 0,
            one.balance(),
            one.state().name())
        == 1;
  }

  List<Claim> all(PageRequest page) {
    long before = page.after().map(Long::parseLong).orElse(Long.MAX_VALUE);
    return sql.list(ALL, ClaimStore::row, before, page.fetch());
  }

  private static <T> String[] texts(Collection<T> of, Function<T, String> text) {
    return of.stream().map(text).toArray(String[]::new);
  }

  private static Claim row(ResultSet row) throws SQLException {
    return new Claim(
        row.getString("balance_id"),
        row.getLong("operation_id"),
        row.getString("hash"),
        row.getString("sender"),
        row.getString("asset"),
        row.getLong("units"),
        Optional.ofNullable(row.getString("memo")),
        ClaimTimes.parse(row.getString("times")),
        ClaimState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("reason")),
        Sql.optionalInstant(row, "due_at"),
        row.getInt("failures"),
        envelope(row),
        Sql.instant(row, "happened_at"));
  }

  private static Optional<SentEnvelope> envelope(ResultSet row) throws SQLException {
    return row.getString("claim_hash") == null
        ? Optional.empty()
        : Optional.of(
            new SentEnvelope(
                row.getString("claim_hash"),
                row.getString("envelope"),
                row.getString("source"),
                row.getLong("sequence"),
                Sql.instant(row, "ends_at"),
                row.getInt("sent_times")));
  }
}
