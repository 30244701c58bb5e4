package com.predictiq.ledger.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets the auditor follow the writers. */
@ApplicationScoped
class AuditsWhatIsNew implements Job {

  private final Auditor auditor;
  private final LedgerConfig config;

  @Inject
  AuditsWhatIsNew(Auditor auditor, LedgerConfig config) {
    this.auditor = auditor;
    this.config = config;
  }

  @Override
  public String name() {
    return "ledger.audits-what-is-new";
  }

  @Override
  public Duration every() {
    return config.auditInterval();
  }

  @Override
  public int run() {
    return auditor.auditRecent();
  }
}
