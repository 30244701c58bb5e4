package com.predictiq.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.admin.AuditEntryView;
import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.AuditFilter;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditStoreIT {

  private static final AuditCall RUN = GivenAudit.call("key:01234567", "POST /admin/jobs", 202);
  private static final PageRequest FIRST = new PageRequest(20, Optional.empty());

  private final GivenAudit audit = new GivenAudit();

  @AfterEach
  void close() {
    audit.close();
  }

  @Test
  void pages_through_the_log_from_the_newest() {
    write(RUN, Outcome.BEGUN);
    write(RUN, Outcome.ANSWERED);
    write(GivenAudit.call(null, "/a".repeat(400), 401), Outcome.REFUSED);

    Page<AuditEntryView> first =
        audit.book.entries(AuditFilter.everything(), new PageRequest(2, Optional.empty()));
    Page<AuditEntryView> second =
        audit.book.entries(AuditFilter.everything(), new PageRequest(2, first.next()));

    assertThat(outcomes(first)).containsExactly(Outcome.REFUSED, Outcome.ANSWERED);
    assertThat(first.items().get(0).action()).hasSize(500);
    assertThat(first.items().get(1))
        .extracting(AuditEntryView::actor, AuditEntryView::status, AuditEntryView::requestId)
        .containsExactly(Optional.of("key:01234567"), Optional.of(202), "request-1");
    assertThat(outcomes(second)).containsExactly(Outcome.BEGUN);
  }

  @Test
  void finds_by_every_filter_and_by_all_of_them() {
    write(GivenAudit.call("member:1", "POST /markets/{id}/wagers", 201), Outcome.ANSWERED);
    Instant between = audit.clock.instant();
    write(GivenAudit.call("member:2", "POST /markets/{id}/wagers", 403), Outcome.REFUSED);

    assertThat(found(filter("member:1", null, null, null))).hasSize(1);
    assertThat(found(filter(null, "POST /markets/{id}/wagers", null, null))).hasSize(2);
    assertThat(found(filter(null, null, Outcome.REFUSED, null))).hasSize(1);
    assertThat(found(filter(null, null, null, between.plusMillis(1)))).hasSize(1);
    assertThat(
            found(
                filter(
                    "member:2",
                    "POST /markets/{id}/wagers",
                    Outcome.REFUSED,
                    between.plusMillis(1))))
        .hasSize(1);
    assertThat(found(filter("member:3", null, null, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update admin.audit_entries set actor = 'somebody else'",
        "delete from admin.audit_entries",
        "truncate admin.audit_entries",
        "update admin.audit_blocks set hash = previous_hash",
        "update admin.audit_blocks set entry_ids = null",
        "delete from admin.audit_blocks",
        "truncate admin.audit_blocks"
      })
  void the_database_refuses_to_change_what_was_written(String change) {
    write(RUN, Outcome.BEGUN);
    audit.seal();
    assertThatThrownBy(() -> audit.sql.change(change)).hasStackTraceContaining("append-only");
  }

  /** Tests own the database as a superuser, whom no privilege stops; an owner has to be made. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update admin.audit_entries set actor = 'somebody else'",
        "delete from admin.audit_entries",
        "truncate admin.audit_entries"
      })
  void not_even_the_owner_has_the_privilege(String change) {
    write(RUN, Outcome.BEGUN);
    String role = "owner_of_" + Integer.toHexString(audit.database.hashCode());
    audit.sql.change("create role " + role);
    audit.sql.change("grant usage on schema admin to " + role);
    audit.sql.change("alter table admin.audit_entries owner to " + role);
    try {
      assertThatThrownBy(
              () ->
                  audit.transactions.run(
                      () -> {
                        audit.sql.change("set local role " + role);
                        audit.sql.list("select 1 from admin.audit_entries", row -> 1);
                        audit.sql.change(change);
                      }))
          .hasStackTraceContaining("permission denied for table audit_entries");
    } finally {
      audit.sql.change("reassign owned by " + role + " to current_user");
      audit.sql.change("drop owned by " + role);
      audit.sql.change("drop role " + role);
    }
  }

  @Test
  void the_database_refuses_an_answer_without_a_status() {
    AuditCall unanswered =
        new AuditCall(
            Optional.empty(),
            Optional.empty(),
            "",
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    assertThatThrownBy(() -> write(unanswered, Outcome.ANSWERED))
        .hasStackTraceContaining("an_answer_has_a_status");
  }

  private void write(AuditCall call, Outcome outcome) {
    audit.write(call, outcome, Retention.SECURITY);
  }

  private List<AuditEntryView> found(AuditFilter filter) {
    return audit.book.entries(filter, FIRST).items();
  }

  private static AuditFilter filter(String actor, String action, Outcome outcome, Instant from) {
    return new AuditFilter(
        Optional.ofNullable(actor),
        Optional.ofNullable(action),
        Optional.ofNullable(outcome),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(from),
        Optional.empty());
  }

  private static List<Outcome> outcomes(Page<AuditEntryView> page) {
    return page.items().stream().map(AuditEntryView::outcome).toList();
  }
}
