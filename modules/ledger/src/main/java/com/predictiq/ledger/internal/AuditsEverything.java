package com.predictiq.ledger.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets the auditor begin at the first transfer; by the plan, or when an operator asks for it. */
@ApplicationScoped
class AuditsEverything implements Job {

  private final Auditor auditor;
  private final LedgerConfig config;

  @Inject
  AuditsEverything(Auditor auditor, LedgerConfig config) {
    this.auditor = auditor;
    this.config = config;
  }

  @Override
  public String name() {
    return "ledger.audits-everything";
  }

  @Override
  public Duration every() {
    return config.fullAuditInterval();
  }

  @Override
  public int run() {
    return auditor.auditInFull();
  }
}
