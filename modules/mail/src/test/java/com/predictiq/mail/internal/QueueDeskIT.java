package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.DeadLetter;
import com.predictiq.mail.MailId;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.MailRefusal;
import com.predictiq.testkit.QueryPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueDeskIT {

  private static final PageRequest PAGE = new PageRequest(20, Optional.empty());

  private final GivenMail mail = new GivenMail();
  private final QueueDesk desk = new QueueDesk(mail.sql, mail.clock);

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void an_empty_queue_has_nothing_to_count() {
    assertThat(desk.state().depth()).isEmpty();
    assertThat(desk.state().oldestSeconds()).isZero();
  }

  @Test
  void counts_what_is_there_and_how_long_it_waits() {
    dead();
    mail.queue(MailKind.WELCOME, Map.of());
    mail.clock.advance(Duration.ofSeconds(90));
    mail.queue(MailKind.WELCOME, Map.of());
    assertThat(desk.state().depth()).isEqualTo(Map.of("dead", 1L, "queued", 2L));
    assertThat(desk.state().oldestSeconds()).isEqualTo(90);
  }

  @Test
  void shows_what_was_given_up_and_why() {
    dead();
    List<DeadLetter> letters = desk.dead(PAGE).items();
    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).recipient()).isEqualTo("ada@example.org");
    assertThat(letters.get(0).lastError()).contains("no such mailbox");
    QueryPlan.of(mail.database, QueueDesk.DEAD, UUID.randomUUID(), 21).usesIndex("jobs_dead");
  }

  @Test
  void pages_through_what_was_given_up() {
    for (int i = 0; i < 3; i++) {
      dead();
      mail.clock.advance(Duration.ofSeconds(1));
    }
    var first = desk.dead(new PageRequest(2, Optional.empty()));
    var second = desk.dead(new PageRequest(2, first.next()));
    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).hasSize(1);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_mail_that_was_given_up_can_be_sent_after_all() {
    dead();
    MailId id = desk.dead(PAGE).items().get(0).id();
    desk.requeue(id);
    assertThat(desk.dead(PAGE).items()).isEmpty();
    assertThat(mail.queue.claim(1, mail.clock.instant(), Duration.ofMinutes(1)))
        .extracting(MailJob::attempts)
        .containsExactly(1);
  }

  @Test
  void only_a_dead_mail_is_queued_again() {
    mail.queue(MailKind.WELCOME, Map.of());
    MailId alive = new MailId(UUID.fromString(mail.ask("select id from mail.jobs")));
    assertRefused(alive);
    assertRefused(new MailId(UUID.randomUUID()));
  }

  private void dead() {
    mail.queue(MailKind.CONFIRM_SUBSCRIPTION, Map.of());
    MailJob job = mail.queue.claim(1, mail.clock.instant(), Duration.ofMinutes(1)).get(0);
    mail.queue.dead(job, "no such mailbox", mail.clock.instant());
  }

  private void assertRefused(MailId id) {
    assertThatThrownBy(() -> desk.requeue(id))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(MailRefusal.DEAD_LETTER_NOT_FOUND));
  }
}
