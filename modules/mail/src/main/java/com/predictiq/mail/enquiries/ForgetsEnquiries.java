package com.predictiq.mail.enquiries;

import com.predictiq.mail.MailboxErased;
import com.predictiq.members.AddressErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets who was at the door. */
@ApplicationScoped
class ForgetsEnquiries {

  private final EnquiryStore store;

  @Inject
  ForgetsEnquiries(EnquiryStore store) {
    this.store = store;
  }

  void forget(@Observes MailboxErased told) {
    store.forget(told.address().value());
  }

  void forget(@Observes AddressErased told) {
    store.forget(told.email().text());
  }
}
