package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.admin.AuditEntryView;
import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.kernel.Trace;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database each: what one test wrote could not be cleared away for the next. */
class AuditStoreIT {

  private static final AdminCall RUN_A_JOB =
      new AdminCall(Optional.of("key:01234567"), "127.0.0.1", "POST", "/api/v1/admin/jobs/x/run");

  private final TestDatabase database = TestDatabase.fresh();
  private final SettableClock clock = new SettableClock();
  private EntityManagerFactory factory;
  private EntityManager entries;
  private AuditDesk desk;

  @BeforeEach
  void open() {
    factory = database.entityManagerFactory("admin");
    entries = factory.createEntityManager();
    desk = new AuditDesk(new AuditStore(entries), new TimeOrderedIds(clock, new Random(7)), clock);
    Trace.begin(Trace.of("request-1"));
  }

  @AfterEach
  void close() {
    Trace.end();
    factory.close();
    database.close();
  }

  @Test
  void pages_through_the_log_from_the_newest() {
    write(RUN_A_JOB, Outcome.BEGUN);
    write(RUN_A_JOB.answered(202), Outcome.ANSWERED);
    write(new AdminCall(Optional.empty(), "10.0.0.1", "GET", "/a".repeat(400)), Outcome.REFUSED);

    Page<AuditEntryView> first = desk.entries(new PageRequest(2, Optional.empty()));
    Page<AuditEntryView> second = desk.entries(new PageRequest(2, first.next()));

    assertThat(outcomes(first)).containsExactly(Outcome.REFUSED, Outcome.ANSWERED);
    assertThat(first.items().get(0).path()).hasSize(500);
    assertThat(first.items().get(1))
        .extracting(AuditEntryView::actor, AuditEntryView::status, AuditEntryView::requestId)
        .containsExactly(Optional.of("key:01234567"), Optional.of(202), "request-1");
    assertThat(outcomes(second)).containsExactly(Outcome.BEGUN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update admin.audit_entries set actor = 'somebody else'",
        "delete from admin.audit_entries",
        "truncate admin.audit_entries"
      })
  void the_database_refuses_to_change_what_was_written(String change) {
    write(RUN_A_JOB, Outcome.BEGUN);
    assertThatThrownBy(() -> execute(change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("append-only");
  }

  @Test
  void the_database_refuses_an_answer_without_a_status() {
    assertThatThrownBy(() -> write(RUN_A_JOB, Outcome.ANSWERED))
        .rootCause()
        .hasMessageContaining("audit_entries_check1");
  }

  @Test
  void a_page_is_read_from_the_index_of_ids() {
    QueryPlan.of(
            database,
            "select * from admin.audit_entries where id < ? order by id desc limit 21",
            UUID.randomUUID())
        .usesIndex("audit_entries_pkey");
  }

  private void write(AdminCall call, Outcome outcome) {
    clock.advance(Duration.ofMillis(1));
    entries.getTransaction().begin();
    desk.write(call, outcome);
    entries.getTransaction().commit();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<Outcome> outcomes(Page<AuditEntryView> page) {
    return page.items().stream().map(AuditEntryView::outcome).toList();
  }
}
