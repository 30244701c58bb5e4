package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.ReceivedMail;
import com.predictiq.mail.carriers.MailProvider;
import com.predictiq.mail.carriers.Message;
import com.predictiq.mail.carriers.NotCarried;
import com.predictiq.mail.carriers.NotCarried.Because;
import com.predictiq.platform.Dependency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliversMailIT {

  private static final Map<String, Object> HELLO = Map.of("unsubscribe_url", "https://x.example");

  private final GivenMail mail = new GivenMail();

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void brings_every_mail_to_the_local_mailbox() {
    mail.queueMany(120, MailKind.WELCOME, HELLO);
    assertThat(mail.delivery(mail.mailbox).run()).isEqualTo(120);
    assertThat(mail.ask("select count(*) from mail.mailbox")).isEqualTo("120");
    assertThat(mail.askAll("select distinct state from mail.jobs")).containsExactly("SENT");
  }

  @Test
  void the_mailbox_takes_a_message_once() {
    mail.queue(MailKind.WELCOME, HELLO);
    mail.delivery(
            provider(
                message -> {
                  mail.mailbox.carry(message);
                  mail.mailbox.carry(message);
                }))
        .run();
    assertThat(mail.ask("select count(*) from mail.mailbox")).isEqualTo("1");
  }

  @Test
  void the_mailbox_is_read_from_the_newest() {
    for (int i = 0; i < 3; i++) {
      mail.queue(MailKind.WELCOME, HELLO);
      mail.delivery(mail.mailbox).run();
      mail.clock.advance(Duration.ofSeconds(1));
    }
    Page<ReceivedMail> first = mail.mailbox.received(new PageRequest(2, Optional.empty()));
    Page<ReceivedMail> second = mail.mailbox.received(new PageRequest(2, first.next()));
    assertThat(first.items()).extracting(ReceivedMail::receivedAt).isSortedAccordingTo(newest());
    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).hasSize(1);
    assertThat(second.next()).isEmpty();
    assertThat(first.items().get(0).sender()).isEqualTo("PredictIQ <no-reply@predictiq.example>");
  }

  @Test
  void tries_again_when_the_provider_is_busy_and_keeps_the_message_id() {
    List<String> tried = new ArrayList<>();
    DeliversMail delivery =
        mail.delivery(
            provider(
                message -> {
                  tried.add(message.messageId());
                  if (tried.size() < 3) {
                    throw new NotCarried(Because.BUSY, "busy");
                  }
                }));
    mail.queue(MailKind.WELCOME, HELLO);
    for (int i = 0; i < 5; i++) {
      delivery.run();
      mail.clock.advance(Duration.ofHours(8));
    }
    assertThat(tried).hasSize(3).containsOnly(tried.get(0));
    assertThat(mail.ask("select state from mail.jobs")).isEqualTo("SENT");
  }

  @Test
  void gives_up_after_so_many_attempts() {
    List<String> tried = new ArrayList<>();
    DeliversMail delivery =
        mail.delivery(
            provider(
                message -> {
                  tried.add(message.messageId());
                  throw new NotCarried(Because.BUSY, "busy");
                }));
    mail.queue(MailKind.WELCOME, HELLO);
    for (int i = 0; i < 20; i++) {
      delivery.run();
      mail.clock.advance(Duration.ofHours(8));
    }
    assertThat(tried).hasSize(8);
    assertThat(mail.ask("select state || ' ' || last_error from mail.jobs")).isEqualTo("DEAD busy");
  }

  @Test
  void gives_up_at_once_what_is_refused_for_good() {
    mail.queue(MailKind.WELCOME, HELLO);
    mail.delivery(
            provider(
                message -> {
                  throw new NotCarried(Because.REFUSED, "no such mailbox");
                }))
        .run();
    assertThat(mail.ask("select state from mail.jobs")).isEqualTo("DEAD");
    assertThat(mail.ended).containsExactly("WELCOME DEAD");
  }

  @Test
  void one_mail_that_cannot_be_written_stops_no_other() {
    mail.queue(MailKind.WELCOME, Map.of());
    mail.queue(MailKind.WELCOME, HELLO);
    assertThat(mail.delivery(mail.mailbox).run()).isEqualTo(2);
    assertThat(mail.askAll("select state from mail.jobs order by state"))
        .containsExactly("DEAD", "SENT");
  }

  @Test
  void a_crash_of_the_provider_stops_no_other_mail() {
    List<String> tried = new ArrayList<>();
    mail.queue(MailKind.WELCOME, HELLO);
    mail.queue(MailKind.WELCOME, HELLO);
    mail.delivery(
            provider(
                message -> {
                  tried.add(message.messageId());
                  if (tried.size() == 1) {
                    throw new IllegalStateException("broken");
                  }
                }))
        .run();
    assertThat(mail.askAll("select state from mail.jobs order by state"))
        .containsExactly("SENDING", "SENT");
  }

  @Test
  void a_slow_provider_holds_no_mail_past_its_lease() {
    List<String> tried = new ArrayList<>();
    DeliversMail delivery =
        mail.delivery(
            provider(
                message -> {
                  tried.add(message.messageId());
                  mail.clock.advance(Duration.ofSeconds(16));
                }));
    for (int i = 0; i < 5; i++) {
      mail.queue(MailKind.WELCOME, HELLO);
    }
    assertThat(delivery.run()).isEqualTo(2);
    assertThat(mail.ask("select count(*) from mail.jobs where state = 'RETRY' and attempts = 0"))
        .isEqualTo("3");
    delivery.run();
    delivery.run();
    assertThat(tried).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void a_provider_who_is_away_is_left_alone_and_costs_no_attempt() {
    List<String> tried = new ArrayList<>();
    DeliversMail delivery =
        mail.delivery(
            provider(
                message -> {
                  tried.add(message.messageId());
                  if (tried.size() == 1) {
                    throw new NotCarried(Because.UNREACHABLE, "nobody there");
                  }
                }));
    for (int i = 0; i < 3; i++) {
      mail.queue(MailKind.WELCOME, HELLO);
    }
    delivery.run();
    mail.clock.advance(Duration.ofSeconds(29));
    delivery.run();
    assertThat(tried).hasSize(1);
    assertThat(mail.ask("select sum(attempts) from mail.jobs")).isEqualTo("0");
    mail.clock.advance(Duration.ofSeconds(1));
    assertThat(delivery.run()).isEqualTo(3);
    assertThat(mail.askAll("select distinct state from mail.jobs")).containsExactly("SENT");
  }

  @Test
  void a_mail_that_is_not_this_workers_any_more_is_not_sent() {
    mail.queue(MailKind.WELCOME, HELLO);
    MailJob mine = mail.queue.claim(1, mail.clock.instant(), Duration.ofMinutes(1)).get(0);
    mail.clock.advance(Duration.ofMinutes(2));
    assertThat(mail.queue.calling(mine, "scripted", mail.clock.instant())).isFalse();
    mail.queue.settleAbandoned(mail.clock.instant(), List.of());
    mail.queue.claim(1, mail.clock.instant(), Duration.ofMinutes(1));
    mail.sql.change("update mail.jobs set attempts = 2");
    assertThat(mail.queue.calling(mine, "scripted", mail.clock.instant())).isFalse();
  }

  @Test
  void the_next_is_asked_when_the_first_is_away() {
    mail.queue(MailKind.WELCOME, HELLO);
    mail.delivery(
            provider(
                message -> {
                  throw new NotCarried(Because.UNREACHABLE, "nobody there");
                }),
            mail.mailbox)
        .run();
    assertThat(mail.ask("select state || ' ' || provider from mail.jobs")).isEqualTo("SENT local");
  }

  private static java.util.Comparator<java.time.Instant> newest() {
    return java.util.Comparator.reverseOrder();
  }

  private static MailProvider provider(Consumer<Message> carries) {
    return new MailProvider() {
      @Override
      public String name() {
        return "scripted";
      }

      @Override
      public Dependency.State standing() {
        return Dependency.State.up();
      }

      @Override
      public void carry(Message message) {
        carries.accept(message);
      }
    };
  }
}
