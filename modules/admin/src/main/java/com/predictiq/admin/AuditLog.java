package com.predictiq.admin;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** What was tried and done here, newest first. Nothing is ever changed in it. */
public interface AuditLog {

  Page<AuditEntryView> entries(AuditFilter filter, PageRequest request);

  /** The last day, unless told. */
  AuditStatistics statistics(Optional<Instant> from, Optional<Instant> to);
}
