package com.predictiq.mail.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.Newsletter;
import com.predictiq.mail.internal.TokenStore.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks, confirms and lets go. What it sends is queued in the transaction that decided it. */
@ApplicationScoped
class NewsletterDesk implements Newsletter {

  /** A mail is found again after years, and its link must still let its reader go. */
  private static final Duration LEAVING = Duration.ofDays(5 * 365);

  private final SubscriberStore subscribers;
  private final TokenStore tokens;
  private final MailHistory history;
  private final Letters letters;
  private final MailConfig config;
  private final InstantSource clock;

  @Inject
  NewsletterDesk(
      SubscriberStore subscribers,
      TokenStore tokens,
      MailHistory history,
      Letters letters,
      MailConfig config,
      InstantSource clock) {
    this.subscribers = subscribers;
    this.tokens = tokens;
    this.history = history;
    this.letters = letters;
    this.config = config;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void subscribe(EmailAddress address) {
    Instant now = clock.instant();
    Subscriber subscriber = subscribers.of(address, now);
    if (hadEnough(address, now) || !subscriber.request(now)) {
      return;
    }
    tokens.revoke(subscriber.id(), Purpose.CONFIRM, now);
    String token = tokens.issue(subscriber.id(), Purpose.CONFIRM, now, config.confirmationValid());
    letters.queue(
        Letter.of(
            MailKind.CONFIRM_SUBSCRIPTION,
            address,
            Letter.DEFAULT_LOCALE,
            Map.of(
                "confirm_url",
                link("confirm", token),
                "valid_hours",
                Long.toString(config.confirmationValid().toHours()))));
  }

  @Override
  @Transactional
  public void confirm(String token) {
    Instant now = clock.instant();
    Subscriber subscriber = owner(tokens.take(token, Purpose.CONFIRM, now));
    if (subscriber.confirm(now)) {
      String leaving = tokens.issue(subscriber.id(), Purpose.UNSUBSCRIBE, now, LEAVING);
      letters.queue(
          Letter.of(
              MailKind.WELCOME,
              subscriber.email(),
              Letter.DEFAULT_LOCALE,
              Map.of("unsubscribe_url", link("unsubscribe", leaving))));
    }
  }

  @Override
  @Transactional
  public void unsubscribe(String token) {
    Instant now = clock.instant();
    Subscriber subscriber = owner(tokens.read(token, Purpose.UNSUBSCRIBE, now));
    subscriber.unsubscribe(now);
    tokens.revoke(subscriber.id(), Purpose.CONFIRM, now);
  }

  /** Anybody may type in anybody's address; that must not fill a stranger's mailbox. */
  private boolean hadEnough(EmailAddress address, Instant now) {
    return history.countLately(MailKind.CONFIRM_SUBSCRIPTION, address, now)
        >= config.recipientHourlyMax();
  }

  private Subscriber owner(Optional<UUID> subscriber) {
    return subscriber
        .map(subscribers::of)
        .orElseThrow(
            () ->
                new Rejected(
                    MailRefusal.TOKEN_INVALID,
                    "The link was used before, has expired, or is not one of ours."
                        + " Subscribe again to get a new one."));
  }

  private String link(String what, String token) {
    return config.publicUrl() + "/api/v1/newsletter/" + what + "?token=" + token;
  }
}
