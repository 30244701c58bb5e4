package com.predictiq.admin.audit;

import com.predictiq.admin.AuditEntryView.Details;
import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.Changed;
import com.predictiq.platform.PerimeterRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Writes down what others tell: a difference together with the change itself, or neither. */
@ApplicationScoped
class HearsOfChanges {

  private static final String NOWHERE = "-";

  private final AuditBook book;
  private final WritesLinesSoon soon;

  @Inject
  HearsOfChanges(AuditBook book, WritesLinesSoon soon) {
    this.book = book;
    this.soon = soon;
  }

  void changed(@Observes Changed change) {
    book.write(
        new AuditCall(
            Optional.of(change.actor()),
            Optional.empty(),
            NOWHERE,
            NOWHERE,
            NOWHERE,
            change.action(),
            Optional.of(change.target()),
            Optional.empty(),
            Optional.empty(),
            requestId()),
        Outcome.CHANGED,
        Optional.of(new Details(Optional.empty(), known(change.before()), known(change.after()))));
  }

  void refused(@Observes PerimeterRefused refused) {
    AuditCall call =
        new AuditCall(
            Optional.empty(),
            Optional.empty(),
            refused.address(),
            refused.method(),
            refused.path(),
            refused.method() + " -",
            Optional.empty(),
            Optional.of(refused.status()),
            Optional.of(refused.code()),
            requestId());
    soon.add(call, Outcome.REFUSED, Retention.of(false, call.action(), call.status()));
  }

  private static Optional<Map<String, String>> known(Map<String, String> values) {
    return Optional.of(KnownFields.allowed(values)).filter(kept -> !kept.isEmpty());
  }

  private static String requestId() {
    return Trace.current().map(Trace::requestId).orElse("");
  }
}
