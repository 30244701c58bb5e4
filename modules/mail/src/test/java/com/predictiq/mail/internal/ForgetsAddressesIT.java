package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.MailRefusal;
import com.predictiq.members.AddressErased;
import com.predictiq.testkit.QueryPlan;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgetsAddressesIT {

  private static final EmailAddress LARGE = new EmailAddress("ADA@example.org");
  private static final EmailAddress BOB = new EmailAddress("bob@example.org");
  private static final List<String> TABLES = List.of("subscribers", "tokens", "jobs", "mailbox");

  private final GivenMail mail = new GivenMail();

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void nothing_remains_of_a_mailbox_however_it_was_spelled() {
    subscribe(GivenMail.ADA);
    subscribe(LARGE);
    mail.newsletter(newsletter -> newsletter.confirm(mail.delivered("confirm")));
    mail.delivered("unsubscribe");
    subscribe(LARGE);
    mail.clock.advance(MailHistory.COUNTED);
    forget();
    TABLES.forEach(table -> assertThat(rows(table)).as(table).isEqualTo("0"));
  }

  @Test
  void others_stay() {
    subscribe(BOB);
    String token = mail.delivered("confirm");
    mail.clock.advance(MailHistory.COUNTED);
    forget();
    TABLES.forEach(table -> assertThat(rows(table)).as(table).isEqualTo("1"));
    mail.newsletter(newsletter -> newsletter.confirm(token));
  }

  @Test
  void what_waits_is_not_sent() {
    subscribe(GivenMail.ADA);
    forget();
    mail.delivery(mail.mailbox).run();
    assertThat(rows("mailbox")).isEqualTo("0");
    assertThat(mail.ask("select variables from mail.jobs")).isEqualTo("{}");
  }

  @Test
  void what_is_just_being_sent_is_gone_when_the_worker_comes_back() {
    mail.queue(MailKind.WELCOME, Map.of("unsubscribe_url", "https://x.example"));
    MailJob job = mail.queue.claim(1, mail.clock.instant(), Duration.ofMinutes(1)).get(0);
    forget();
    mail.queue.sent(job, "local", mail.clock.instant());
    assertThat(mail.ask("select state from mail.jobs")).isEqualTo("CANCELLED");
  }

  @Test
  void a_link_sent_before_opens_nothing() {
    subscribe(GivenMail.ADA);
    String token = mail.delivered("confirm");
    forget();
    assertThatThrownBy(() -> mail.newsletter(newsletter -> newsletter.confirm(token)))
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.refusal()).isEqualTo(MailRefusal.TOKEN_INVALID));
  }

  @Test
  void being_forgotten_is_no_way_to_fill_a_mailbox() {
    for (int i = 0; i < mail.config.recipientHourlyMax(); i++) {
      subscribe(i % 2 == 0 ? GivenMail.ADA : LARGE);
    }
    forget();
    String before = rows("jobs");
    subscribe(GivenMail.ADA);
    subscribe(LARGE);
    assertThat(rows("jobs")).isEqualTo(before);
    mail.clock.advance(MailHistory.COUNTED);
    assertThat(mail.history.forgetCancelled(mail.clock.instant(), 100))
        .isEqualTo(mail.config.recipientHourlyMax());
    assertThat(rows("jobs")).isEqualTo("0");
  }

  @Test
  void whoever_was_forgotten_can_subscribe_again() {
    subscribe(GivenMail.ADA);
    forget();
    subscribe(GivenMail.ADA);
    String token = mail.delivered("confirm");
    mail.newsletter(newsletter -> newsletter.confirm(token));
    assertThat(mail.ask("select state from mail.subscribers")).isEqualTo("CONFIRMED");
  }

  @Test
  void a_mailbox_is_found_by_its_index() {
    QueryPlan.of(mail.database, MailHistory.COUNT, "ada@example.org", new Timestamp(0), "WELCOME")
        .usesIndex("jobs_by_mailbox");
    QueryPlan.of(mail.database, "delete from mail.subscribers where lower(email) = ?", "x")
        .usesIndex("subscribers_by_mailbox");
    QueryPlan.of(mail.database, "delete from mail.mailbox where lower(recipient) = ?", "x")
        .usesIndex("mailbox_by_recipient");
  }

  private void subscribe(EmailAddress address) {
    mail.newsletter(newsletter -> newsletter.subscribe(address, "en"));
  }

  private void forget() {
    new ForgetsAddresses(new SubscriberStore(mail.sql, mail.ids), mail.history, mail.mailbox)
        .forget(
            new AddressErased(
                new com.predictiq.members.EmailAddress("ada@example.org"), mail.clock.instant()));
  }

  private String rows(String table) {
    return mail.ask("select count(*) from mail." + table);
  }
}
