package com.predictiq.mail.internal;

import com.predictiq.mail.carriers.LocalMailbox;
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
  private final MailConfig config;
  private final InstantSource clock;

  @Inject
  ForgetsOldMail(
      MailHistory history,
      LocalMailbox mailbox,
      TokenStore tokens,
      SubscriberStore subscribers,
      MailConfig config,
      InstantSource clock) {
    this.history = history;
    this.mailbox = mailbox;
    this.tokens = tokens;
    this.subscribers = subscribers;
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
        + subscribers.forgetUnconfirmedBefore(limit, MOST);
  }
}
