package com.predictiq.admin.internal;

import com.predictiq.admin.AuditEntryView;
import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.AuditLog;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.kernel.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Writes the audit log and shows it. */
@ApplicationScoped
@Transactional
class AuditDesk implements AuditLog {

  private final AuditStore store;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  AuditDesk(AuditStore store, TimeOrderedIds ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  void write(AdminCall call, Outcome outcome) {
    String requestId = Trace.current().map(Trace::requestId).orElse("");
    store.append(new AuditEntry(ids.next(), clock.instant(), outcome, call, requestId));
  }

  @Override
  public Page<AuditEntryView> entries(PageRequest request) {
    return Page.of(store.newestFirst(request), request, entry -> entry.id().toString())
        .map(AuditEntry::view);
  }
}
