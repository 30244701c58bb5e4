package com.predictiq.mail.feedback;

import com.predictiq.mail.MailboxErased;
import com.predictiq.members.AddressErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets whose it was: that they must not be written to stays, under a pseudonym. */
@ApplicationScoped
class ForgetsFeedback {

  private final EventStore events;
  private final SuppressionStore suppressions;

  @Inject
  ForgetsFeedback(EventStore events, SuppressionStore suppressions) {
    this.events = events;
    this.suppressions = suppressions;
  }

  void forget(@Observes MailboxErased told) {
    forget(told.address().value());
  }

  void forget(@Observes AddressErased told) {
    forget(told.email().text());
  }

  private void forget(String address) {
    events.forget(address);
    suppressions.forget(address);
  }
}
