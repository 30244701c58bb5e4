package com.predictiq.admin.audit;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Looks over some blocks of the log each minute, so that every one has its turn again and again.
 */
@ApplicationScoped
class ChecksTheAudit implements Job {

  private static final int BLOCKS_AT_ONCE = 100;

  private final AuditChain chain;

  @Inject
  ChecksTheAudit(AuditChain chain) {
    this.chain = chain;
  }

  @Override
  public String name() {
    return "admin.checks-audit";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int run() {
    return chain.check(BLOCKS_AT_ONCE);
  }
}
