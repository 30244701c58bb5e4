package com.predictiq.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.AuditStatistics;
import com.predictiq.admin.AuditStatistics.Count;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainIT {

  private final GivenAudit audit = new GivenAudit();

  @AfterEach
  void close() {
    audit.close();
  }

  @Test
  void every_line_is_sealed_once() {
    writeBoth();
    assertThat(chain().unsealed()).isEqualTo(2);
    audit.seal();
    audit.seal();
    assertThat(chain())
        .returns(2L, AuditStatistics.Chain::blocks)
        .returns(0L, AuditStatistics.Chain::unsealed);
    check();
    assertThat(chain().sound()).isTrue();
    assertThat(chain().rounds()).isEqualTo(1);
  }

  /** The canary of the chain: each of these is found, and only where it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update admin.audit_entries set actor = 'key:innocent' where retention = 'security'",
        "update admin.audit_entries set times = 2 where retention = 'security'",
        "update admin.audit_entries set at = at + interval '1 hour' where retention = 'security'",
        "update admin.audit_entries set details = '{}' where retention = 'security'",
        "delete from admin.audit_entries where retention = 'security'",
        "update admin.audit_blocks set entry_ids = null where number = 1",
        "update admin.audit_blocks set root = previous_hash where number = 1",
        "update admin.audit_blocks set newest_at = newest_at - interval '9 years' where number = 1"
      })
  void a_line_that_was_changed_shows(String tampering) {
    writeBoth();
    audit.seal();
    audit.tamper(tampering);
    check();
    assertThat(chain().broken()).containsExactly(1L);
  }

  @Test
  void a_history_written_anew_shows_in_the_block_that_follows() {
    writeBoth();
    audit.seal();
    audit.tamper("update admin.audit_entries set actor = 'key:x' where retention = 'security'");
    audit.tamper(
        """
        update admin.audit_blocks b set root = c.root from (
          select sha256(string_agg(admin.audit_leaf(e), ''::bytea order by e.id)) as root
            from admin.audit_entries e where e.retention = 'security') c where b.number = 1\
        """);
    audit.tamper("update admin.audit_blocks b set hash = admin.audit_hash(b) where number = 1");
    check();
    assertThat(chain().broken()).containsExactly(2L);
  }

  @Test
  void a_block_that_was_mended_is_sound_again_and_looked_at_in_parts() {
    writeBoth();
    audit.seal();
    audit.tamper("update admin.audit_entries set actor = 'key:x' where retention = 'security'");
    audit.transactions.call(() -> audit.chain.check(1));
    assertThat(chain().broken()).containsExactly(1L);
    audit.tamper("update admin.audit_entries set actor = 'key:1' where retention = 'security'");
    audit.transactions.call(() -> audit.chain.check(1));
    assertThat(chain().broken()).containsExactly(1L); // the second block has had its turn
    audit.transactions.call(() -> audit.chain.check(1));
    audit.transactions.call(() -> audit.chain.check(1));
    assertThat(chain().broken()).isEmpty();
  }

  @Test
  void what_was_kept_long_enough_goes_and_the_chain_holds() {
    audit.clock.set(java.time.Instant.parse("2020-01-01T00:00:00Z"));
    writeBoth();
    audit.seal();
    audit.clock.set(java.time.Instant.parse("2020-03-31T23:00:00Z"));
    assertThat(prune(Retention.ROUTINE)).isZero();
    audit.clock.advance(Duration.ofDays(2));
    assertThat(prune(Retention.ROUTINE)).isEqualTo(1);
    assertThat(prune(Retention.ROUTINE)).isZero();
    assertThat(prune(Retention.SECURITY)).isZero();
    assertThat(lines()).isEqualTo(1);
    writeBoth();
    audit.seal();
    check();
    assertThat(chain().sound()).isTrue();
    assertThat(chain().blocks()).isEqualTo(4);
  }

  @Test
  void hours_are_added_up_as_they_are_sealed() {
    audit.write(
        GivenAudit.call("key:1", "POST /admin/jobs", 202), Outcome.ANSWERED, Retention.SECURITY);
    audit.write(
        GivenAudit.call("key:1", "POST /admin/jobs", 202), Outcome.ANSWERED, Retention.SECURITY);
    audit.seal();
    audit.write(
        GivenAudit.call(null, "GET /admin/config", 401), Outcome.REFUSED, Retention.SECURITY);
    audit.seal();
    audit.clock.advance(Duration.ofHours(1));
    AuditStatistics sums = audit.book.statistics(Optional.empty(), Optional.empty());
    assertThat(sums.lines()).isEqualTo(3);
    assertThat(sums.outcomes()).containsExactly(new Count("ANSWERED", 2), new Count("REFUSED", 1));
    assertThat(sums.operators()).containsExactly(new Count("key:1", 2));
  }

  private void writeBoth() {
    audit.write(
        GivenAudit.call("key:1", "POST /admin/jobs", 202), Outcome.ANSWERED, Retention.SECURITY);
    audit.write(
        GivenAudit.call("member:1", "POST /wagers", 201), Outcome.ANSWERED, Retention.ROUTINE);
  }

  private int prune(Retention retention) {
    return audit.transactions.call(() -> audit.chain.prune(retention, 10));
  }

  private void check() {
    audit.transactions.call(() -> audit.chain.check(100));
  }

  private AuditStatistics.Chain chain() {
    return audit.store.standing();
  }

  private long lines() {
    return audit
        .sql
        .first("select count(*) as n from admin.audit_entries", row -> row.getLong("n"))
        .orElseThrow();
  }
}
