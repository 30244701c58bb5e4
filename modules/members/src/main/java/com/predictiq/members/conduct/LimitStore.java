package com.predictiq.members.conduct;

import com.predictiq.members.LimitKind;
import com.predictiq.members.LimitsView.SelfExclusion;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The limits members have set themselves. */
@ApplicationScoped
class LimitStore {

  private final Sql sql;

  @Inject
  LimitStore(Sql sql) {
    this.sql = sql;
  }

  /** Makes sure there is a row to take turns at, and takes it. */
  void hold(MemberId member) {
    sql.change(
        "insert into members.limits (member_id) values (?) on conflict do nothing", member.value());
    turn(member);
  }

  /** Until the caller's transaction ends, nobody else gets past this for the same member. */
  void turn(MemberId member) {
    sql.first(
        "select 1 from members.limits where member_id = ? for update",
        row -> row.getInt(1),
        member.value());
  }

  Optional<SelfExclusion> exclusion(MemberId member) {
    return sql.first(
        """
        select excluded_until, excluded_for_ever from members.limits
         where member_id = ? and (excluded_for_ever or excluded_until is not null)\
        """,
        row -> new SelfExclusion(Sql.optionalInstant(row, "excluded_until")),
        member.value());
  }

  void exclude(MemberId member, SelfExclusion exclusion) {
    sql.change(
        """
        update members.limits
           set excluded_until = cast(? as timestamptz), excluded_for_ever = ? where member_id = ?\
        """,
        exclusion.until().orElse(null),
        exclusion.until().isEmpty(),
        member.value());
  }

  List<AgreedLimit> amounts(MemberId member) {
    return sql.list(
        """
        select kind, asset, units, next_units, next_from from members.amount_limits
         where member_id = ? order by kind desc, asset\
        """,
        LimitStore::agreed,
        member.value());
  }

  void put(MemberId member, AgreedLimit limit) {
    sql.change(
        """
        insert into members.amount_limits (member_id, kind, asset, units, next_units, next_from)
        values (?, ?, ?, ?, cast(? as bigint), cast(? as timestamptz))
        on conflict (member_id, kind, asset) do update
           set units = excluded.units, next_units = excluded.next_units,
               next_from = excluded.next_from\
        """,
        member.value(),
        limit.kind().code(),
        limit.asset(),
        limit.units(),
        limit.change().flatMap(AgreedLimit.Change::units).orElse(null),
        limit.change().map(AgreedLimit.Change::from).orElse(null));
  }

  void drop(MemberId member, AgreedLimit limit) {
    sql.change(
        "delete from members.amount_limits where member_id = ? and kind = ? and asset = ?",
        member.value(),
        limit.kind().code(),
        limit.asset());
  }

  private static AgreedLimit agreed(ResultSet row) throws SQLException {
    Optional<Long> nextUnits = Optional.ofNullable(row.getObject("next_units", Long.class));
    Optional<Instant> nextFrom = Sql.optionalInstant(row, "next_from");
    return new AgreedLimit(
        LimitKind.ofCode(row.getString("kind")),
        row.getString("asset"),
        row.getLong("units"),
        nextFrom.map(from -> new AgreedLimit.Change(nextUnits, from)));
  }
}
