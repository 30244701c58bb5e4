package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.mail.enquiries.EnquiryStore;
import com.predictiq.mail.feedback.EventStore;
import com.predictiq.mail.privacy.PrivacyTokens;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgetsOldMailIT {

  private final GivenMail mail = new GivenMail();

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void nothing_remains_of_somebody_who_never_confirmed() {
    subscribe();
    mail.delivered("confirm");
    mail.clock.advance(mail.config.retention().plusDays(1));
    forget();
    for (String table : new String[] {"subscribers", "tokens", "jobs", "mailbox"}) {
      assertThat(mail.ask("select count(*) from mail." + table)).as(table).isEqualTo("0");
    }
  }

  @Test
  void a_subscriber_and_the_link_to_leave_remain() {
    subscribe();
    String token = mail.delivered("confirm");
    mail.newsletter(newsletter -> newsletter.confirm(token));
    String leaving = mail.delivered("unsubscribe");
    mail.clock.advance(Duration.ofDays(365));
    forget();
    mail.newsletter(newsletter -> newsletter.unsubscribe(leaving));
    assertThat(mail.ask("select state from mail.subscribers")).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void what_is_recent_remains() {
    subscribe();
    mail.delivered("confirm");
    mail.clock.advance(Duration.ofHours(23));
    assertThat(forget()).isZero();
  }

  private void subscribe() {
    mail.newsletter(newsletter -> newsletter.subscribe(GivenMail.ADA, "en"));
  }

  private int forget() {
    return new ForgetsOldMail(
            mail.history,
            mail.mailbox,
            mail.tokens,
            new SubscriberStore(mail.sql, mail.ids),
            new PrivacyTokens(mail.sql, new SecureRandom()),
            new EventStore(mail.sql, mail.pseudonyms, mail.clock),
            new EnquiryStore(mail.sql, mail.ids),
            mail.consents,
            mail.config,
            mail.clock)
        .run();
  }
}
