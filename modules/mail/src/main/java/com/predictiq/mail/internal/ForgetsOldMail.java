package com.predictiq.mail.internal;

import com.predictiq.mail.carriers.LocalMailbox;
import com.predictiq.mail.enquiries.EnquiryStore;
import com.predictiq.mail.feedback.EventStore;
import com.predictiq.mail.privacy.Consents;
import com.predictiq.mail.privacy.PrivacyTokens;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Deletes what was sent or given up long ago, links that open nothing any more, and addresses that
 * were never confirmed.
 */
@ApplicationScoped
class ForgetsOldMail implements Job {

  /** Of each kind in one run, so that no statement takes long; the rest waits for the next. */
  private static final int MOST = 10_000;

  private final MailHistory history;
  private final LocalMailbox mailbox;
  private final TokenStore tokens;
  private final SubscriberStore subscribers;
  private final PrivacyTokens privacyTokens;
  private final EventStore events;
  private final EnquiryStore enquiries;
  private final Consents consents;
  private final MailConfig config;
  private final InstantSource clock;

  @Inject
  ForgetsOldMail(
      MailHistory history,
      LocalMailbox mailbox,
      TokenStore tokens,
      SubscriberStore subscribers,
      PrivacyTokens privacyTokens,
      EventStore events,
      EnquiryStore enquiries,
      Consents consents,
      MailConfig config,
      InstantSource clock) {
    this.history = history;
    this.mailbox = mailbox;
    this.tokens = tokens;
    this.subscribers = subscribers;
    this.privacyTokens = privacyTokens;
    this.events = events;
    this.enquiries = enquiries;
    this.consents = consents;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mail.forgets-old-mail";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    Instant now = clock.instant();
    Instant limit = now.minus(config.retention());
    return history.forgetEndedBefore(limit, MOST)
        + history.forgetCancelled(now, MOST)
        + mailbox.forgetBefore(limit, MOST)
        + tokens.forgetExpired(now, MOST)
        + subscribers.forgetUnconfirmedBefore(limit, MOST)
        + privacyTokens.forgetExpired(now, MOST)
        + events.forgetBefore(limit, MOST)
        + enquiries.forgetMessagesBefore(now.minus(config.messagesKept()), MOST)
        + consents.forgetBefore(now.minus(config.consentsKept()), MOST);
  }
}
