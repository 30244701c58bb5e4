package com.predictiq.admin.audit;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;

/** Lets go of the lines that have been kept long enough; their blocks' hashes stay. */
@ApplicationScoped
class PrunesTheAudit implements Job {

  private static final int BLOCKS_AT_ONCE = 20;

  private final AuditChain chain;

  @Inject
  PrunesTheAudit(AuditChain chain) {
    this.chain = chain;
  }

  @Override
  public String name() {
    return "admin.prunes-audit";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int run() {
    return Arrays.stream(Retention.values())
        .mapToInt(retention -> chain.prune(retention, BLOCKS_AT_ONCE))
        .sum();
  }
}
