package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.mail.MailKind;
import com.predictiq.testkit.QueryPlan;
import java.sql.Connection;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailQueueIT {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Map<String, Object> HELLO = Map.of("unsubscribe_url", "https://x.example");

  private final GivenMail mail = new GivenMail();
  private final MailQueue queue = mail.queue;

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void gives_out_what_was_put_in() {
    mail.queue(MailKind.WELCOME, HELLO);
    MailJob job = claim(10).get(0);
    assertThat(job.recipient()).isEqualTo(GivenMail.ADA);
    assertThat(job.kind()).isEqualTo(MailKind.WELCOME);
    assertThat(job.variables()).isEqualTo(HELLO);
    assertThat(job.attempts()).isEqualTo(1);
    assertThat(job.messageId()).isEqualTo("<" + job.id() + "@predictiq.example>");
  }

  @Test
  void gives_a_mail_to_one_worker_only() {
    mail.queue(MailKind.WELCOME, HELLO);
    assertThat(claim(10)).hasSize(1);
    assertThat(claim(10)).isEmpty();
  }

  @Test
  void what_somebody_waits_for_goes_before_what_goes_to_many() {
    mail.queue(MailKind.WELCOME, HELLO);
    mail.sql.change("update mail.jobs set priority = 'BULK'");
    mail.clock.advance(Duration.ofMinutes(1));
    mail.queue(MailKind.CONFIRM_SUBSCRIPTION, Map.of());
    mail.queue(MailKind.CONFIRM_SUBSCRIPTION, Map.of());
    assertThat(claim(2)).extracting(MailJob::kind).containsOnly(MailKind.CONFIRM_SUBSCRIPTION);
    assertThat(claim(2)).extracting(MailJob::kind).containsExactly(MailKind.WELCOME);
  }

  @Test
  void several_workers_share_the_queue_and_no_mail() throws Exception {
    for (int i = 0; i < 200; i++) {
      mail.queue(MailKind.WELCOME, HELLO);
    }
    ConcurrentLinkedQueue<UUID> claimed = new ConcurrentLinkedQueue<>();
    Callable<Boolean> worker =
        () -> {
          for (List<MailJob> jobs = claim(7); !jobs.isEmpty(); jobs = claim(7)) {
            jobs.forEach(job -> claimed.add(job.id()));
          }
          return true;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    threads.invokeAll(List.of(worker, worker, worker, worker));
    threads.shutdown();
    Set<UUID> distinct = new HashSet<>(claimed);
    assertThat(claimed).hasSize(200);
    assertThat(distinct).hasSize(200);
  }

  @Test
  void does_not_wait_for_a_worker_who_is_claiming() throws Exception {
    mail.queue(MailKind.WELCOME, HELLO);
    mail.queue(MailKind.WELCOME, HELLO);
    try (Connection other = mail.database.connection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select 1 from mail.jobs order by id limit 1 for update");
      assertThat(claim(10)).hasSize(1);
      other.rollback();
    }
  }

  @Test
  void a_mail_put_off_comes_back_at_its_time() {
    mail.queue(MailKind.WELCOME, HELLO);
    Instant later = mail.clock.instant().plusSeconds(30);
    queue.retry(claim(1).get(0), later, "busy");
    assertThat(claim(1)).isEmpty();
    mail.clock.set(later);
    assertThat(claim(1)).extracting(MailJob::attempts).containsExactly(2);
  }

  @Test
  void a_dead_workers_mail_is_sent_again_when_somebody_waits_for_it() {
    mail.queue(MailKind.WELCOME, HELLO);
    MailJob lost = claim(1).get(0);
    queue.calling(lost, "smtp", mail.clock.instant());
    assertThat(settle()).isZero();
    mail.clock.advance(LEASE.plusMillis(1));
    assertThat(settle()).isEqualTo(1);
    assertThat(claim(1)).extracting(MailJob::messageId).containsExactly(lost.messageId());
  }

  @Test
  void a_dead_workers_mail_to_many_is_given_up_rather_than_sent_twice() {
    mail.queue(MailKind.WELCOME, HELLO);
    mail.sql.change("update mail.jobs set priority = 'BULK'");
    queue.calling(claim(1).get(0), "smtp", mail.clock.instant());
    mail.clock.advance(LEASE.plusMillis(1));
    settle();
    assertThat(mail.ask("select state from mail.jobs")).isEqualTo("DEAD");
    assertThat(mail.ask("select last_error from mail.jobs")).contains("nobody knows");
  }

  @Test
  void what_a_dead_worker_had_not_begun_is_as_if_untouched() {
    mail.queue(MailKind.WELCOME, HELLO);
    mail.sql.change("update mail.jobs set priority = 'BULK'");
    claim(1);
    mail.clock.advance(LEASE.plusMillis(1));
    settle();
    assertThat(mail.ask("select state || attempts from mail.jobs")).isEqualTo("RETRY0");
  }

  @Test
  void what_goes_to_many_is_sent_again_by_who_knows_it_again() {
    mail.queue(MailKind.WELCOME, HELLO);
    mail.sql.change("update mail.jobs set priority = 'BULK'");
    queue.calling(claim(1).get(0), "local", mail.clock.instant());
    mail.clock.advance(LEASE.plusMillis(1));
    settle();
    assertThat(mail.ask("select state || attempts from mail.jobs")).isEqualTo("RETRY1");
  }

  @Test
  void a_worker_who_comes_back_too_late_changes_nothing() {
    mail.queue(MailKind.WELCOME, HELLO);
    MailJob first = claim(1).get(0);
    mail.clock.advance(LEASE.plusMillis(1));
    settle();
    queue.dead(first, "late", mail.clock.instant());
    assertThat(mail.ask("select state from mail.jobs")).isEqualTo("RETRY");
  }

  @Test
  void a_sent_mail_forgets_what_it_said() {
    mail.queue(MailKind.WELCOME, HELLO);
    queue.sent(claim(1).get(0), "local", mail.clock.instant());
    assertThat(mail.ask("select state || ' ' || provider || ' ' || variables from mail.jobs"))
        .isEqualTo("SENT local {}");
  }

  @Test
  void finds_what_is_due_by_index_and_in_order() {
    QueryPlan.of(mail.database, MailQueue.CLAIM, at(), 50, at())
        .hasNoSeqScanOn("mail.jobs")
        .usesIndex("jobs_due");
  }

  @Test
  void forgets_what_ended_long_ago_and_nothing_else() {
    mail.queue(MailKind.WELCOME, HELLO);
    mail.queue(MailKind.WELCOME, HELLO);
    queue.sent(claim(1).get(0), "local", mail.clock.instant());
    mail.clock.advance(Duration.ofDays(30).plusMillis(1));
    Instant limit = mail.clock.instant().minus(mail.config.retention());
    assertThat(mail.history.forgetEndedBefore(limit, 10)).isEqualTo(1);
    assertThat(mail.ask("select state from mail.jobs")).isEqualTo("QUEUED");
  }

  private int settle() {
    return queue.settleAbandoned(mail.clock.instant(), Set.of("local"));
  }

  private List<MailJob> claim(int most) {
    return queue.claim(most, mail.clock.instant(), LEASE);
  }

  private Timestamp at() {
    return Timestamp.from(mail.clock.instant());
  }
}
