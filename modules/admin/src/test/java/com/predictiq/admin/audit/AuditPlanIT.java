package com.predictiq.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.AuditFilter;
import com.predictiq.kernel.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the log is searched when it has grown: five million lines with {@code
 * -Dpredictiq.audit.lines=5000000}, a handful of thousands otherwise. The planner is left alone; it
 * has its statistics, as it would have them in a house.
 */
class AuditPlanIT {

  private static final int LINES = Integer.getInteger("predictiq.audit.lines", 60_000);
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  /** More pages than these to show 21 lines would be a scan in disguise. */
  private static final long MOST_PAGES = 400;

  /** One line in ten thousand is an operator's, one in a hundred a refusal. */
  private static final String GROW =
      """
      insert into admin.audit_entries
        (id, at, outcome, actor, address, method, path, action, target, status, request_id, retention)
      select (lpad(to_hex(%1$d + n * 100), 12, '0') || '7' || substr(md5(n::text), 1, 19))::uuid,
             to_timestamp((%1$d + n * 100) / 1000.0),
             case when n %% 100 = 0 then 'REFUSED' when n %% 10000 = 1 then 'CHANGED' else 'ANSWERED' end,
             case when n %% 10000 = 1 then 'key:01234567' else 'member:' || md5((n %% 5000)::text)::uuid end,
             '192.0.2.' || n %% 256, 'POST', '/api/v1/markets/x/wagers',
             case when n %% 10000 = 1 then 'PUT /admin/circuit-breaker'
                  when n %% 10 = 0 then 'POST /auth/login' else 'POST /markets/{id}/wagers' end,
             md5((n %% 700)::text)::uuid::text, case when n %% 100 = 0 then 403 else 201 end,
             md5('request' || n)::uuid::text,
             case when n %% 10000 = 1 then 'security' else 'routine' end
        from generate_series(1, %2$d) as n\
      """;

  private static GivenAudit audit;

  @BeforeAll
  static void grow() {
    audit = new GivenAudit();
    audit.sql.change(GROW.formatted(BEGIN.toEpochMilli(), LINES));
    audit.sql.change("analyze admin.audit_entries");
  }

  @AfterAll
  static void close() {
    audit.close();
  }

  static Stream<AuditFilter> searches() {
    String member = "member:" + uuid("17");
    String action = "PUT /admin/circuit-breaker";
    Instant late = BEGIN.plus(Duration.ofMillis(100L * LINES - 3_000));
    return Stream.of(
        AuditFilter.everything(),
        filter(member, null, null, null, null, null),
        filter("key:01234567", null, null, null, null, null),
        filter("nobody", null, null, null, null, null),
        filter(null, action, null, null, null, null),
        filter(null, "POST /markets/{id}/wagers", null, null, null, null),
        filter(null, null, Outcome.REFUSED, null, null, null),
        filter(null, null, Outcome.CHANGED, null, null, null),
        filter(null, null, Outcome.BEGUN, null, null, null),
        filter(null, null, Outcome.ANSWERED, null, null, null),
        filter(null, null, null, uuid("17"), null, null),
        filter(null, null, null, null, uuid("request" + LINES / 2), null),
        filter(null, null, null, null, null, late),
        filter(member, null, null, null, null, late),
        filter(null, action, Outcome.CHANGED, null, null, BEGIN));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void a_page_is_found_without_reading_the_log(AuditFilter filter) {
    List<String> plan = plan(filter);
    assertThat(plan).as(String.join("\n", plan)).noneMatch(line -> line.contains("Seq Scan"));
    assertThat(pages(plan)).as(String.join("\n", plan)).isLessThan(MOST_PAGES);
  }

  /** The canary: this is what the guard above is there to see. */
  @Test
  void without_its_index_a_search_reads_much_more() {
    List<String> plan =
        audit.transactions.call(
            () -> {
              audit.sql.change("drop index admin.audit_entries_by_actor");
              List<String> without = plan(filter("nobody", null, null, null, null, null));
              audit.sql.change(
                  """
                  create index audit_entries_by_actor on admin.audit_entries (actor, id)
                   where actor is not null\
                  """);
              return without;
            });
    assertThat(pages(plan)).as(String.join("\n", plan)).isGreaterThan(MOST_PAGES);
  }

  private static List<String> plan(AuditFilter filter) {
    List<Object> values = new ArrayList<>();
    String where =
        AuditStore.where(filter, new PageRequest(20, Optional.of(new UUID(-1, -1) + "")), values);
    values.add(21);
    return audit.sql.list(
        "explain (analyze, buffers, costs off, timing off) " + AuditStore.query(where),
        row -> row.getString(1),
        values.toArray());
  }

  /** The first line that counts pages is that of the whole plan. */
  private static long pages(List<String> plan) {
    String buffers =
        plan.stream().filter(line -> line.strip().startsWith("Buffers:")).findFirst().orElseThrow();
    return Stream.of(buffers.split("[ ,]+"))
        .filter(part -> part.matches("(hit|read)=\\d+"))
        .mapToLong(part -> Long.parseLong(part.substring(part.indexOf('=') + 1)))
        .sum();
  }

  private static String uuid(String of) {
    return audit
        .sql
        .first("select md5(?)::uuid::text as id", row -> row.getString("id"), of)
        .orElseThrow();
  }

  private static AuditFilter filter(
      String actor, String action, Outcome outcome, String target, String request, Instant from) {
    return new AuditFilter(
        Optional.ofNullable(actor),
        Optional.ofNullable(action),
        Optional.ofNullable(outcome),
        Optional.ofNullable(target),
        Optional.ofNullable(request),
        Optional.ofNullable(from),
        Optional.empty());
  }
}
