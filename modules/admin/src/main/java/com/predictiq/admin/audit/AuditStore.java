package com.predictiq.admin.audit;

import com.predictiq.admin.AuditEntryView.Details;
import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.AuditFilter;
import com.predictiq.kernel.PageRequest;
import com.predictiq.platform.Json;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Appends lines, many at once, and finds them again; the database sees to it that nobody does more.
 */
@ApplicationScoped
class AuditStore {

  private static final String APPEND =
      """
      insert into admin.audit_entries
        (id, at, outcome, actor, key_id, address, method, path, action, target, status, code,
         details, request_id, retention, times)
      select id::uuid, at::timestamptz, outcome, actor, key_id, address, method, path, action,
             target, status::integer, code, details, request_id, retention, times::integer
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as line
          (id, at, outcome, actor, key_id, address, method, path, action, target, status, code,
           details, request_id, retention, times)\
      """;

  private static final String ROWS =
      """
      select id, at, outcome, actor, key_id, address, method, path, action, target, status, code,
             details, request_id, retention, times
        from admin.audit_entries\
      """;

  /** Ids are made of the time; this much further the search looks than it has to. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final Sql sql;

  @Inject
  AuditStore(Sql sql) {
    this.sql = sql;
  }

  void append(List<AuditLine> lines) {
    sql.change(
        APPEND,
        column(lines, line -> line.id().toString()),
        column(lines, line -> line.at().toString()),
        column(lines, line -> line.outcome().name()),
        column(lines, line -> line.call().actor().orElse(null)),
        column(lines, line -> line.call().keyId().orElse(null)),
        column(lines, line -> line.call().address()),
        column(lines, line -> line.call().method()),
        column(lines, line -> line.call().path()),
        column(lines, line -> line.call().action()),
        column(lines, line -> line.call().target().orElse(null)),
        column(lines, line -> line.call().status().map(String::valueOf).orElse(null)),
        column(lines, line -> line.call().code().orElse(null)),
        column(lines, line -> line.detailsText().orElse(null)),
        column(lines, line -> line.call().requestId()),
        column(lines, line -> line.retention().wire()),
        column(lines, line -> String.valueOf(line.times())));
  }

  /** By id, which is by time. */
  List<AuditLine> newestFirst(AuditFilter filter, PageRequest request) {
    List<Object> values = new ArrayList<>();
    String where = where(filter, request, values);
    values.add(request.fetch());
    return sql.list(query(where), AuditStore::line, values.toArray());
  }

  static String query(String where) {
    return ROWS + " where true" + where + " order by id desc limit ?";
  }

  /**
   * The outcome is one of ours and stands in the text, so that the index of the rare ones is seen.
   */
  static String where(AuditFilter filter, PageRequest request, List<Object> values) {
    StringBuilder where = new StringBuilder();
    request.after().ifPresent(id -> and(where, " and id < ?", UUID.fromString(id), values));
    filter.actor().ifPresent(actor -> and(where, " and actor = ?", actor, values));
    filter.action().ifPresent(action -> and(where, " and action = ?", action, values));
    filter.target().ifPresent(target -> and(where, " and target = ?", target, values));
    filter.requestId().ifPresent(id -> and(where, " and request_id = ?", id, values));
    filter.outcome().ifPresent(outcome -> where.append(" and outcome = '" + outcome + "'"));
    filter
        .from()
        .ifPresent(
            from -> {
              and(where, " and id >= ?", idAt(from.minus(CLOCKS_DIFFER)), values);
              and(where, " and at >= ?", from, values);
            });
    filter
        .to()
        .ifPresent(
            to -> {
              and(where, " and id < ?", idAt(to.plus(CLOCKS_DIFFER)), values);
              and(where, " and at < ?", to, values);
            });
    return where.toString();
  }

  private static void and(
      StringBuilder where, String condition, Object value, List<Object> values) {
    where.append(condition);
    values.add(value);
  }

  /** Below every id that is made at this time or later. */
  private static UUID idAt(Instant time) {
    return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0);
  }

  private static String[] column(List<AuditLine> lines, Function<AuditLine, String> value) {
    return lines.stream().map(value).toArray(String[]::new);
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getObject("id", UUID.class),
        Sql.instant(row, "at"),
        Outcome.valueOf(row.getString("outcome")),
        new AuditCall(
            Optional.ofNullable(row.getString("actor")),
            Optional.ofNullable(row.getString("key_id")),
            row.getString("address"),
            row.getString("method"),
            row.getString("path"),
            row.getString("action"),
            Optional.ofNullable(row.getString("target")),
            Optional.ofNullable((Integer) row.getObject("status")),
            Optional.ofNullable(row.getString("code")),
            row.getString("request_id")),
        Optional.ofNullable(row.getString("details")).map(text -> Json.read(text, Details.class)),
        Retention.parse(row.getString("retention")),
        row.getInt("times"));
  }
}
