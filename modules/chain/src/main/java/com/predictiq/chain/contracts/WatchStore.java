package com.predictiq.chain.contracts;

import com.predictiq.chain.TransactionState;
import com.predictiq.chain.WatchedTransaction;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of what is watched. */
@ApplicationScoped
class WatchStore {

  static final String DUE =
      """
      select hash from chain.watched_transactions
       where state = 'PENDING' and asked_at <= ?
       group by hash order by min(asked_at) limit ?\
      """;

  private static final String COLUMNS = "hash, state, ledger, since, expires_at";
  private static final long LOCK = 0x57a7c4ed;

  private final Sql sql;

  @Inject
  WatchStore(Sql sql) {
    this.sql = sql;
  }

  /** One at a time may count and add. */
  void lock() {
    sql.list("select pg_advisory_xact_lock(?)", row -> "", LOCK);
  }

  List<WatchedTransaction> of(MemberId member) {
    return sql.list(
        "select "
            + COLUMNS
            + " from chain.watched_transactions where member_id = ? order by since desc, hash",
        WatchStore::row,
        member.value());
  }

  /** For whoever watches it; the one whose watch ends last. */
  Optional<WatchedTransaction> find(String hash) {
    return sql.first(
        "select "
            + COLUMNS
            + " from chain.watched_transactions where hash = ? order by expires_at desc limit 1",
        WatchStore::row,
        hash);
  }

  long count() {
    return sql.first("select count(*) from chain.watched_transactions", row -> row.getLong(1))
        .orElse(0L);
  }

  /** By state, for the scrape. */
  Map<String, Long> counts() {
    return sql
        .list(
            "select state, count(*) from chain.watched_transactions group by state",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void add(MemberId member, String hash, Instant now, Instant until) {
    sql.change(
        """
        insert into chain.watched_transactions
          (member_id, hash, state, since, expires_at, asked_at)
        values (?, ?, 'PENDING', ?, ?, ?)\
        """,
        member.value(),
        hash,
        now,
        until,
        now);
  }

  int remove(MemberId member, String hash) {
    return sql.change(
        "delete from chain.watched_transactions where member_id = ? and hash = ?",
        member.value(),
        hash);
  }

  /** What has ended longest ago makes room. */
  int removeOldestEnded(MemberId member) {
    return sql.change(
        """
        delete from chain.watched_transactions
         where member_id = ? and hash =
               (select hash from chain.watched_transactions
                 where member_id = ? and state <> 'PENDING' order by ended_at, hash limit 1)\
        """,
        member.value(),
        member.value());
  }

  List<String> due(Instant askedBefore, int most) {
    return sql.list(DUE, row -> row.getString(1), askedBefore, most);
  }

  /** What ledgers have of them; the others were asked for in vain. */
  void asked(List<String> hashes, Map<String, Ended> ended, Instant now) {
    sql.change(
        "update chain.watched_transactions set asked_at = ? where state = 'PENDING' and hash = any"
            + " (?)",
        now,
        hashes.toArray(String[]::new));
    String[] found = ended.keySet().toArray(String[]::new);
    sql.change(
        """
        update chain.watched_transactions w
           set state = e.state, ledger = e.ledger::bigint, ended_at = ?
          from unnest(?, ?, ?) as e (hash, state, ledger)
         where w.hash = e.hash and w.state = 'PENDING'\
        """,
        now,
        found,
        List.of(found).stream().map(hash -> ended.get(hash).state().name()).toArray(String[]::new),
        List.of(found).stream()
            .map(hash -> Long.toString(ended.get(hash).ledger()))
            .toArray(String[]::new));
  }

  /** The ledger that has a transaction. */
  record Ended(TransactionState state, long ledger) {}

  /** Who was asked for after their end, or not at all for very long. */
  int expire(Instant now, Instant longAgo) {
    return sql.change(
        """
        update chain.watched_transactions set state = 'EXPIRED', ended_at = ?
         where state = 'PENDING' and expires_at <= ?
           and (asked_at >= expires_at or expires_at <= ?)\
        """,
        now,
        now,
        longAgo);
  }

  int forget(Instant endedBefore) {
    return sql.change(
        "delete from chain.watched_transactions where state <> 'PENDING' and ended_at <= ?",
        endedBefore);
  }

  private static WatchedTransaction row(ResultSet row) throws SQLException {
    return new WatchedTransaction(
        row.getString("hash"),
        TransactionState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("ledger", Long.class)),
        Sql.instant(row, "since"),
        Sql.instant(row, "expires_at"));
  }
}
