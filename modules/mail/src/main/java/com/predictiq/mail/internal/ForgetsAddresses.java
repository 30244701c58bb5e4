package com.predictiq.mail.internal;

import com.predictiq.mail.MailboxErased;
import com.predictiq.mail.carriers.LocalMailbox;
import com.predictiq.members.AddressErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;

/**
 * Forgets a mailbox when the house forgets whose it was or its owner asks, in the same transaction:
 * the subscription, the links to it, the mails on their way and those gone.
 */
@ApplicationScoped
class ForgetsAddresses {

  private final SubscriberStore subscribers;
  private final MailHistory history;
  private final LocalMailbox mailbox;

  @Inject
  ForgetsAddresses(SubscriberStore subscribers, MailHistory history, LocalMailbox mailbox) {
    this.subscribers = subscribers;
    this.history = history;
    this.mailbox = mailbox;
  }

  void forget(@Observes AddressErased told) {
    forget(told.email().text(), told.erasedAt());
  }

  void forget(@Observes MailboxErased told) {
    forget(told.address().value().toLowerCase(Locale.ROOT), told.at());
  }

  private void forget(String address, Instant at) {
    subscribers.forget(address);
    history.forget(address, at);
    mailbox.forget(address);
  }
}
