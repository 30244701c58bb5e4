package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.mail.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsletterMannersIT {

  private final GivenMail mail = new GivenMail();

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void who_throws_mailboxes_away_gets_no_mail() {
    mail.newsletter(
        newsletter -> {
          newsletter.subscribe(new EmailAddress("ada@mailinator.com"), "en");
          newsletter.subscribe(new EmailAddress("ada@deep.below.yopmail.com"), "en");
          newsletter.subscribe(new EmailAddress("ada@notmailinator.com"), "en");
        });
    assertThat(mail.askAll("select recipient from mail.jobs"))
        .containsExactly("ada@notmailinator.com");
  }

  @Test
  void mails_are_in_the_language_that_was_asked_for() {
    mail.newsletter(newsletter -> newsletter.subscribe(GivenMail.ADA, "de-AT"));
    confirm(mail.delivered("confirm"));
    mail.delivered("unsubscribe");
    assertThat(mail.askAll("select subject from mail.mailbox order by id"))
        .containsExactlyInAnyOrder(
            "Bitte bestätigen Sie Ihr Abonnement", "Willkommen beim Newsletter von PredictIQ");
  }

  @Test
  void who_lost_the_link_to_leave_gets_another_and_nobody_else_does() {
    subscribeAndConfirm();
    askToLeave(new EmailAddress("ADA@example.org"));
    askToLeave(new EmailAddress("bob@example.org"));
    assertThat(mail.askAll("select recipient from mail.jobs where template = 'UNSUBSCRIBE_LINK'"))
        .containsExactly("ada@example.org");
    unsubscribe(mail.delivered("unsubscribe"));
    assertThat(state()).isEqualTo("UNSUBSCRIBED");
    askToLeave(GivenMail.ADA);
    assertThat(mail.ask("select count(*) from mail.jobs where template = 'UNSUBSCRIBE_LINK'"))
        .isEqualTo("1");
  }

  @Test
  void who_agreed_to_what_is_kept_under_a_pseudonym() {
    subscribeAndConfirm();
    unsubscribe(mail.delivered("unsubscribe"));
    assertThat(mail.askAll("select what from mail.consents order by id"))
        .containsExactlyInAnyOrder("ASKED", "CONFIRMED", "LEFT");
    assertThat(mail.ask("select count(distinct address_hash) from mail.consents")).isEqualTo("1");
  }

  private void askToLeave(EmailAddress address) {
    mail.newsletter(newsletter -> newsletter.sendLinkToLeave(address));
  }

  private void subscribeAndConfirm() {
    mail.newsletter(newsletter -> newsletter.subscribe(GivenMail.ADA, "en"));
    confirm(mail.delivered("confirm"));
  }

  private void confirm(String token) {
    mail.newsletter(newsletter -> newsletter.confirm(token));
  }

  private void unsubscribe(String token) {
    mail.newsletter(newsletter -> newsletter.unsubscribe(token));
  }

  private String state() {
    return mail.ask("select state from mail.subscribers");
  }
}
