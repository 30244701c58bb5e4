package com.predictiq.chain.deposits;

import com.predictiq.chain.DepositState;
import com.predictiq.chain.network.Payment;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of what came in. Sets of rows, a page of the network at a time. */
@ApplicationScoped
class DepositStore {

  static final String COLUMNS =
      "operation_id, hash, sender, asset, units, memo, state, member_id, happened_at";
  static final String OF_MEMBER =
      "select "
          + COLUMNS
          + " from chain.deposits where member_id = ? and operation_id < ?"
          + " order by operation_id desc limit ?";
  static final String PARKED =
      "select "
          + COLUMNS
          + " from chain.deposits where state <> 'CREDITED' and operation_id < ?"
          + " order by operation_id desc limit ?";

  /** One row as it is kept. */
  record Row(
      long operation,
      String hash,
      String sender,
      String asset,
      long units,
      Optional<String> memo,
      DepositState state,
      Optional<MemberId> member,
      Instant happenedAt) {}

  private final Sql sql;

  @Inject
  DepositStore(Sql sql) {
    this.sql = sql;
  }

  DepositMemo memoOf(MemberId member) {
    sql.change(
        "insert into chain.deposit_memos (member_id) values (?) on conflict do nothing",
        member.value());
    return sql.first(
            "select number from chain.deposit_memos where member_id = ?",
            row -> new DepositMemo(row.getLong(1)),
            member.value())
        .orElseThrow();
  }

  Map<Long, MemberId> membersOf(Collection<Long> numbers) {
    return sql
        .list(
            """
            select number, member_id from chain.deposit_memos
             where number = any (?::text[]::bigint[])\
            """,
            row -> Map.entry(row.getLong(1), new MemberId(row.getObject(2, UUID.class))),
            (Object) texts(numbers, Object::toString))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Keeps those that were not known, and says which these are. */
  Set<Long> keep(List<Arrival> arrivals) {
    return new HashSet<>(
        sql.list(
            """
            insert into chain.deposits (operation_id, hash, sender, asset, units, memo, state, member_id,
                                        happened_at)
            select * from unnest(?::text[]::bigint[], ?::text[], ?::text[], ?::text[],
                                 ?::text[]::bigint[], ?::text[], ?::text[], ?::text[]::uuid[],
                                 ?::text[]::timestamptz[])
            on conflict do nothing returning operation_id\
            """,
            row -> row.getLong(1),
            texts(arrivals, one -> Long.toString(one.payment().operation())),
            texts(arrivals, one -> one.payment().transaction()),
            texts(arrivals, one -> one.payment().from()),
            texts(arrivals, one -> one.payment().asset()),
            texts(arrivals, one -> Long.toString(one.payment().units())),
            texts(arrivals, one -> one.memo().orElse(null)),
            texts(arrivals, one -> one.state().name()),
            texts(arrivals, one -> one.member().map(MemberId::toString).orElse(null)),
            texts(arrivals, one -> one.payment().at().toString())));
  }

  /** What left custody; no matter how often it is seen. */
  void keepDepartures(List<Payment> departures) {
    sql.change(
        """
        insert into chain.departures (operation_id, hash, destination, asset, units, happened_at)
        select * from unnest(?::text[]::bigint[], ?::text[], ?::text[], ?::text[],
                             ?::text[]::bigint[], ?::text[]::timestamptz[])
        on conflict do nothing\
        """,
        texts(departures, one -> Long.toString(one.operation())),
        texts(departures, Payment::transaction),
        texts(departures, Payment::to),
        texts(departures, Payment::asset),
        texts(departures, one -> Long.toString(one.units())),
        texts(departures, one -> one.at().toString()));
  }

  Optional<Row> find(long operation) {
    return sql.first(
        "select " + COLUMNS + " from chain.deposits where operation_id = ?",
        DepositStore::row,
        operation);
  }

  /** False when it is somebody's by now. */
  boolean assign(long operation, MemberId member, String operator) {
    return sql.change(
            """
            update chain.deposits set state = 'CREDITED', member_id = ?, assigned_by = ?
             where operation_id = ? and state <> 'CREDITED'\
            """,
            member.value(),
            operator,
            operation)
        == 1;
  }

  List<Row> ofMember(MemberId member, PageRequest page) {
    return sql.list(OF_MEMBER, DepositStore::row, member.value(), before(page), page.fetch());
  }

  List<Row> parked(PageRequest page) {
    return sql.list(PARKED, DepositStore::row, before(page), page.fetch());
  }

  private static long before(PageRequest page) {
    return page.after().map(Long::parseLong).orElse(Long.MAX_VALUE);
  }

  private static <T> String[] texts(Collection<T> of, Function<T, String> text) {
    return of.stream().map(text).toArray(String[]::new);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("operation_id"),
        row.getString("hash"),
        row.getString("sender"),
        row.getString("asset"),
        row.getLong("units"),
        Optional.ofNullable(row.getString("memo")),
        DepositState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("member_id", UUID.class)).map(MemberId::new),
        Sql.instant(row, "happened_at"));
  }
}
