package com.predictiq.mail.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.Newsletter;
import com.predictiq.mail.Restraint;
import com.predictiq.mail.enquiries.DisposableDomains;
import com.predictiq.mail.feedback.SuppressionStore;
import com.predictiq.mail.internal.TokenStore.Purpose;
import com.predictiq.mail.privacy.Consents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks, confirms and lets go. What it sends is queued in the transaction that decided it. Whatever
 * it does it holds the subscriber first and their tokens after, so that nobody waits in a circle.
 */
@ApplicationScoped
class NewsletterDesk implements Newsletter {

  /** A mail is found again after years, and its link must still let its reader go. */
  static final Duration LEAVING = Duration.ofDays(5 * 365);

  private final SubscriberStore subscribers;
  private final TokenStore tokens;
  private final Letters letters;
  private final MailHistory history;
  private final Restraint restraint;
  private final DisposableDomains disposable;
  private final SuppressionStore suppressions;
  private final Consents consents;
  private final MailConfig config;
  private final InstantSource clock;

  @Inject
  NewsletterDesk(
      SubscriberStore subscribers,
      TokenStore tokens,
      Letters letters,
      MailHistory history,
      Restraint restraint,
      DisposableDomains disposable,
      SuppressionStore suppressions,
      Consents consents,
      MailConfig config,
      InstantSource clock) {
    this.subscribers = subscribers;
    this.tokens = tokens;
    this.letters = letters;
    this.history = history;
    this.restraint = restraint;
    this.disposable = disposable;
    this.suppressions = suppressions;
    this.consents = consents;
    this.config = config;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void subscribe(EmailAddress address, String locale) {
    if (disposable.contain(address)) {
      return;
    }
    Instant now = clock.instant();
    Subscriber subscriber = subscribers.of(address, now);
    if (restraint.hadEnough(MailKind.CONFIRM_SUBSCRIPTION, address)
        || !subscriber.request(locale, now)) {
      return;
    }
    consents.note(address.value(), Consents.What.ASKED, now);
    tokens.revoke(subscriber.id(), Purpose.CONFIRM, now);
    String token = tokens.issue(subscriber.id(), Purpose.CONFIRM, now, config.confirmationValid());
    letters.queue(
        Letter.of(
            MailKind.CONFIRM_SUBSCRIPTION,
            address,
            locale,
            Map.of("confirm_url", link("confirm", token), "valid_hours", validHours())));
  }

  @Override
  @Transactional
  public void confirm(String token) {
    Instant now = clock.instant();
    Subscriber subscriber = owner(tokens.read(token, Purpose.CONFIRM, now));
    owner(tokens.take(token, Purpose.CONFIRM, now));
    if (subscriber.confirm(now)) {
      String address = subscriber.email().value();
      consents.note(address, Consents.What.CONFIRMED, now);
      suppressions.welcomeBack(address, now);
      letters.queue(
          Letter.of(
              MailKind.WELCOME,
              subscriber.email(),
              subscriber.locale(),
              Map.of("unsubscribe_url", linkToLeave(subscriber, LEAVING, now))));
    }
  }

  @Override
  @Transactional
  public void unsubscribe(String token) {
    Instant now = clock.instant();
    Subscriber subscriber = owner(tokens.read(token, Purpose.UNSUBSCRIBE, now));
    if (subscriber.unsubscribe(now)) {
      consents.note(subscriber.email().value(), Consents.What.LEFT, now);
      history.withdraw(subscriber.email(), MailKind.NEWSLETTER_ISSUE, now);
    }
    tokens.revoke(subscriber.id(), Purpose.CONFIRM, now);
  }

  @Override
  @Transactional
  public void sendLinkToLeave(EmailAddress address) {
    Instant now = clock.instant();
    subscribers
        .find(address)
        .filter(Subscriber::canLeave)
        .filter(subscriber -> !restraint.hadEnough(MailKind.UNSUBSCRIBE_LINK, subscriber.email()))
        .ifPresent(
            subscriber ->
                letters.queue(
                    Letter.of(
                        MailKind.UNSUBSCRIBE_LINK,
                        subscriber.email(),
                        subscriber.locale(),
                        Map.of(
                            "leave_url",
                            linkToLeave(subscriber, config.confirmationValid(), now),
                            "valid_hours",
                            validHours()))));
  }

  private Subscriber owner(Optional<UUID> subscriber) {
    return subscriber
        .flatMap(subscribers::of)
        .orElseThrow(
            () ->
                new Rejected(
                    MailRefusal.TOKEN_INVALID,
                    "The link was used before, has expired, or is not one of ours."
                        + " Subscribe again to get a new one."));
  }

  private String linkToLeave(Subscriber subscriber, Duration valid, Instant now) {
    return link("unsubscribe", tokens.issue(subscriber.id(), Purpose.UNSUBSCRIBE, now, valid));
  }

  private String validHours() {
    return Long.toString(config.confirmationValid().toHours());
  }

  private String link(String what, String token) {
    return config.newsletterLink(what, token);
  }
}
