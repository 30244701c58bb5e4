package com.predictiq.ledger.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Seals what was posted since the last time, block after block. */
@ApplicationScoped
class SealsTransfers implements Job {

  /** So that one run ends well within a job's lease, also after a long time away. */
  private static final int BLOCKS_AT_ONCE = 50;

  private final Chain chain;
  private final LedgerConfig config;

  @Inject
  SealsTransfers(Chain chain, LedgerConfig config) {
    this.chain = chain;
    this.config = config;
  }

  @Override
  public String name() {
    return "ledger.seals-transfers";
  }

  @Override
  public Duration every() {
    return config.sealInterval();
  }

  @Override
  public int run() {
    int sealed = 0;
    for (int block = 0; block < BLOCKS_AT_ONCE; block++) {
      Chain.Sealed next = chain.seal(config.blockTransfers());
      sealed += next.transfers();
      if (!next.full()) {
        break;
      }
    }
    return sealed;
  }
}
