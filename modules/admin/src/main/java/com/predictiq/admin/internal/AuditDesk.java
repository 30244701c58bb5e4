package com.predictiq.admin.internal;

import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.audit.AuditBook;
import com.predictiq.admin.audit.AuditCall;
import com.predictiq.admin.audit.CallNotes;
import com.predictiq.kernel.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes down at the gate what cannot wait: no line, no way in. */
@ApplicationScoped
@Transactional
class AuditDesk {

  private final AuditBook book;
  private final CallNotes notes;

  @Inject
  AuditDesk(AuditBook book, CallNotes notes) {
    this.book = book;
    this.notes = notes;
  }

  void write(AdminCall call, Outcome outcome) {
    notes.taken();
    book.write(
        new AuditCall(
            call.who(),
            call.keyId(),
            call.address(),
            call.method(),
            call.path(),
            notes.action(),
            notes.target(),
            call.status(),
            call.code(),
            Trace.current().map(Trace::requestId).orElse("")),
        outcome,
        outcome == Outcome.ANSWERED ? notes.details() : Optional.empty());
  }
}
