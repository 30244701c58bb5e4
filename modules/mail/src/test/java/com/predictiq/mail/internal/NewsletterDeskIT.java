package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.internal.TokenStore.Purpose;
import com.predictiq.platform.DatabaseFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsletterDeskIT {

  private final GivenMail mail = new GivenMail();

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void nobody_is_subscribed_who_did_not_confirm() {
    subscribe();
    assertThat(state()).isEqualTo("PENDING");
    assertThat(mail.askAll("select template from mail.jobs"))
        .containsExactly("CONFIRM_SUBSCRIPTION");
  }

  @Test
  void the_link_in_the_mail_subscribes_and_welcomes() {
    subscribe();
    confirm(mail.delivered("confirm"));
    assertThat(state()).isEqualTo("CONFIRMED");
    assertThat(mail.askAll("select template from mail.jobs"))
        .containsExactlyInAnyOrder("CONFIRM_SUBSCRIPTION", "WELCOME");
  }

  @Test
  void a_link_confirms_once() {
    subscribe();
    String token = mail.delivered("confirm");
    confirm(token);
    assertRefused(() -> confirm(token));
  }

  @Test
  void of_two_who_come_with_the_same_link_one_is_let_in() throws Exception {
    subscribe();
    String token = mail.delivered("confirm");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(threads.submit(() -> confirm(token)));
    }
    int refused = 0;
    for (Future<?> call : calls) {
      refused += failed(call) ? 1 : 0;
    }
    threads.shutdown();
    assertThat(refused).isEqualTo(3);
    assertThat(mail.ask("select count(*) from mail.jobs where template = 'WELCOME'"))
        .isEqualTo("1");
  }

  @Test
  void a_link_expires() {
    subscribe();
    String token = mail.delivered("confirm");
    mail.clock.advance(mail.config.confirmationValid());
    assertRefused(() -> confirm(token));
    assertThat(state()).isEqualTo("PENDING");
  }

  @Test
  void asking_again_takes_back_the_earlier_link() {
    subscribe();
    String first = mail.delivered("confirm");
    mail.clock.advance(Duration.ofMinutes(1));
    subscribe();
    assertRefused(() -> confirm(first));
    confirm(mail.delivered("confirm"));
    assertThat(state()).isEqualTo("CONFIRMED");
  }

  @Test
  void a_subscriber_who_asks_again_gets_no_mail() {
    subscribeAndConfirm();
    subscribe();
    assertThat(mail.ask("select count(*) from mail.jobs")).isEqualTo("2");
  }

  @Test
  void a_strangers_mailbox_cannot_be_filled() {
    for (int i = 0; i < 15; i++) {
      subscribe();
    }
    assertThat(mail.ask("select count(*) from mail.jobs")).isEqualTo("10");
    mail.clock.advance(Duration.ofHours(1));
    subscribe();
    assertThat(mail.ask("select count(*) from mail.jobs")).isEqualTo("11");
  }

  @Test
  void asking_and_confirming_at_once_never_wait_in_a_circle() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int round = 0; round < 5; round++) {
      subscribe();
      String token = mail.delivered("confirm");
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        calls.add(threads.submit(this::subscribe));
        calls.add(threads.submit(() -> confirm(token)));
      }
      for (Future<?> call : calls) {
        assertThat(deadlocked(call)).isFalse();
      }
      mail.sql.change("delete from mail.subscribers");
      mail.clock.advance(Duration.ofHours(1));
    }
    threads.shutdown();
  }

  @Test
  void two_requests_at_once_for_a_new_address_make_one_subscriber() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(threads.submit(this::subscribe));
    }
    for (Future<?> call : calls) {
      assertThat(failed(call)).isFalse();
    }
    threads.shutdown();
    assertThat(mail.ask("select count(*) from mail.subscribers")).isEqualTo("1");
    assertThat(
            mail.ask(
                "select count(*) from mail.tokens where purpose = 'CONFIRM' and used_at is null"))
        .isEqualTo("1");
  }

  @Test
  void whoever_leaves_is_off_at_once_and_may_leave_twice() {
    subscribeAndConfirm();
    String leaving = mail.delivered("unsubscribe");
    unsubscribe(leaving);
    assertThat(state()).isEqualTo("UNSUBSCRIBED");
    unsubscribe(leaving);
    assertThat(state()).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void whoever_left_may_come_back_and_is_asked_again() {
    subscribeAndConfirm();
    unsubscribe(mail.delivered("unsubscribe"));
    mail.clock.advance(Duration.ofDays(1));
    subscribe();
    assertThat(state()).isEqualTo("PENDING");
    confirm(mail.delivered("confirm"));
    assertThat(state()).isEqualTo("CONFIRMED");
  }

  @Test
  void leaving_takes_back_a_link_to_confirm_that_is_still_out() {
    subscribeAndConfirm();
    String leaving = mail.delivered("unsubscribe");
    unsubscribe(leaving);
    mail.clock.advance(Duration.ofMinutes(1));
    subscribe();
    String coming = mail.delivered("confirm");
    unsubscribe(leaving);
    assertRefused(() -> confirm(coming));
    assertThat(state()).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void a_link_opens_nothing_but_what_it_was_made_for() {
    subscribe();
    String coming = mail.delivered("confirm");
    assertRefused(() -> unsubscribe(coming));
    confirm(coming);
    String leaving = mail.delivered("unsubscribe");
    assertRefused(() -> confirm(leaving));
  }

  @Test
  void nothing_that_is_no_token_opens_anything() {
    assertRefused(() -> confirm(null));
    assertRefused(() -> confirm(""));
    assertRefused(() -> confirm("x".repeat(43)));
    assertRefused(() -> confirm("' or 1=1 --"));
    assertRefused(() -> unsubscribe("\u0000".repeat(43)));
  }

  @Test
  void the_database_holds_no_token_once_the_mail_is_out() {
    subscribe();
    String token = mail.delivered("confirm");
    assertThat(mail.ask("select string_agg(variables, '') from mail.jobs")).doesNotContain(token);
    assertThat(mail.tokens.read(token, Purpose.CONFIRM, mail.clock.instant())).isPresent();
  }

  @Test
  void a_request_that_fails_leaves_nothing_behind() {
    mail.sql.change("alter table mail.jobs add constraint full_up check (false) not valid");
    assertThatThrownBy(this::subscribe).isInstanceOf(DatabaseFailure.class);
    assertThat(mail.ask("select count(*) from mail.subscribers")).isEqualTo("0");
    assertThat(mail.ask("select count(*) from mail.tokens")).isEqualTo("0");
  }

  private void subscribeAndConfirm() {
    subscribe();
    confirm(mail.delivered("confirm"));
  }

  private void subscribe() {
    mail.newsletter(newsletter -> newsletter.subscribe(GivenMail.ADA, "en"));
  }

  private void confirm(String token) {
    mail.newsletter(newsletter -> newsletter.confirm(token));
  }

  private void unsubscribe(String token) {
    mail.newsletter(newsletter -> newsletter.unsubscribe(token));
  }

  private String state() {
    return mail.ask("select state from mail.subscribers where email = 'ada@example.org'");
  }

  private static boolean failed(Future<?> call) throws InterruptedException {
    try {
      call.get();
      return false;
    } catch (java.util.concurrent.ExecutionException thrown) {
      return true;
    }
  }

  /** Being refused, or not finding what another has just changed, is not waiting in a circle. */
  private static boolean deadlocked(Future<?> call) throws InterruptedException {
    try {
      call.get();
      return false;
    } catch (java.util.concurrent.ExecutionException thrown) {
      return String.valueOf(thrown.getCause()).contains("deadlock");
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.refusal()).isEqualTo(MailRefusal.TOKEN_INVALID));
  }
}
