package com.predictiq.mail.internal;

import com.predictiq.mail.carriers.LocalMailbox;
import com.predictiq.members.AddressErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Forgets a mailbox when the house forgets whose it was, in the same transaction: the subscription,
 * the links to it, the mails on their way and those gone.
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
    String address = told.email().text();
    subscribers.forget(address);
    history.forget(address, told.erasedAt());
    mailbox.forget(address);
  }
}
