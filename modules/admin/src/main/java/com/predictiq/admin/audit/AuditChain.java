package com.predictiq.admin.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * History that shows when it is changed, as that of the books (ADR 10): lines are sealed after the
 * fact, so that those who write them never wait for each other.
 */
@ApplicationScoped
@Transactional
class AuditChain {

  private static final Logger LOG = Logger.getLogger("predictiq.audit");

  private final ChainStore store;
  private final AuditConfig config;
  private final InstantSource clock;

  @Inject
  AuditChain(ChainStore store, AuditConfig config, InstantSource clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  /** One block of lines that are kept equally long; how many there were. */
  int seal(Retention retention, int most) {
    store.lockChain();
    Optional<ChainStore.Sealed> sealed = store.seal(retention, most, clock.instant());
    return sealed.map(ChainStore.Sealed::entries).orElse(0);
  }

  /** Looks over the next blocks, and begins anew behind the last; how many there were. */
  int check(int most) {
    long from = store.nextToLookAt();
    List<ChainStore.Looked> looked = store.look(from, most);
    List<Long> broken =
        looked.stream().filter(ChainStore.Looked::broken).map(ChainStore.Looked::number).toList();
    boolean roundOver = looked.size() < most;
    long next = roundOver ? 1 : from + looked.size();
    store.noteLooked(from, next, broken, roundOver, clock.instant());
    if (!broken.isEmpty()) {
      LOG.log(Level.SEVERE, "The audit log is not what it was, in the blocks {0}", broken);
    }
    return looked.size();
  }

  /** Lets go of what has been kept long enough, block by block; how many there were. */
  int prune(Retention retention, int most) {
    return store.prune(
        retention, clock.instant().minus(Duration.ofDays(config.days(retention))), most);
  }
}
