package com.predictiq.admin.audit;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Seals what was written since the last time, block after block. */
@ApplicationScoped
class SealsTheAudit implements Job {

  static final int BLOCK = 1_000;

  /** So that one run ends well within a job's lease, also after a long time away. */
  private static final int BLOCKS_AT_ONCE = 50;

  private final AuditChain chain;
  private final AuditConfig config;

  @Inject
  SealsTheAudit(AuditChain chain, AuditConfig config) {
    this.chain = chain;
    this.config = config;
  }

  @Override
  public String name() {
    return "admin.seals-audit";
  }

  @Override
  public Duration every() {
    return config.sealInterval();
  }

  @Override
  public int run() {
    int sealed = 0;
    for (Retention retention : Retention.values()) {
      sealed += seal(retention);
    }
    return sealed;
  }

  private int seal(Retention retention) {
    int sealed = 0;
    for (int block = 0; block < BLOCKS_AT_ONCE; block++) {
      int lines = chain.seal(retention, BLOCK);
      sealed += lines;
      if (lines < BLOCK) {
        break;
      }
    }
    return sealed;
  }
}
