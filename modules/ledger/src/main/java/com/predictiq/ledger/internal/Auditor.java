package com.predictiq.ledger.internal;

import com.predictiq.ledger.AuditReport;
import com.predictiq.ledger.AuditReport.AssetTotal;
import com.predictiq.ledger.AuditReport.SealedBlock;
import com.predictiq.ledger.Audits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Adds the books up again and compares. The audit of what is new goes from the last audited block
 * on and stops before a block that does not hold, so that it keeps saying so; the full one starts
 * at the first transfer. Neither mends anything.
 */
@ApplicationScoped
class Auditor implements Audits {

  private static final Logger LOG = Logger.getLogger("predictiq.ledger");
  private static final int BLOCKS_AT_ONCE = 100;

  /** So that one run ends well within a job's lease, however much a settlement has written. */
  private static final Duration LONGEST_WALK = Duration.ofSeconds(20);

  private final AuditStore store;
  private final BlockStore blocks;
  private final Chain chain;
  private final Promises promises;
  private final Alarm alarm;
  private final InstantSource clock;

  @Inject
  Auditor(
      AuditStore store,
      BlockStore blocks,
      Chain chain,
      Promises promises,
      Alarm alarm,
      InstantSource clock) {
    this.store = store;
    this.blocks = blocks;
    this.chain = chain;
    this.promises = promises;
    this.alarm = alarm;
    this.clock = clock;
  }

  /** How far a walk along the chain got, and how many blocks it could not pass. */
  private record Walk(long block, Hash hash, int passed, long broken) {}

  /** Answers how many blocks were added up. */
  @Transactional
  int auditRecent() {
    store.takeTime();
    AuditStore.Audit last = store.lock(AuditStore.Scope.RECENT);
    Walk walk = walk(start(last.block()), true);
    long differing = store.differingSince(walk.block());
    write(AuditStore.Scope.RECENT, last, walk, differing, 0);
    return walk.passed();
  }

  /** Answers how many blocks were checked. */
  @Transactional
  int auditInFull() {
    store.takeTime();
    AuditStore.Audit last = store.lock(AuditStore.Scope.FULL);
    Walk walk = new Walk(0, Hash.NONE, 0, 0);
    Walk next = walk(walk, false);
    while (next.block() > walk.block()) {
      walk = next;
      next = walk(walk, false);
    }
    write(AuditStore.Scope.FULL, last, next, store.differingFromTheStart(), store.transfersLost());
    return next.passed();
  }

  @Override
  @Transactional
  public AuditReport latest() {
    AuditStore.Audit recent = store.last(AuditStore.Scope.RECENT);
    AuditStore.Audit full = store.last(AuditStore.Scope.FULL);
    AuditStore.Findings now = recent.findings();
    AuditStore.Findings all = full.findings();
    return new AuditReport(
        recent.auditedAt(),
        full.auditedAt(),
        store.totals(),
        Math.max(now.belowZero(), all.belowZero()),
        Math.max(now.differing(), all.differing()),
        Math.max(now.unbalanced(), all.unbalanced()),
        Math.max(now.blocksBroken(), all.blocksBroken()),
        Math.max(now.transfersLost(), all.transfersLost()),
        promises.latest(),
        blocks.head().map(b -> new SealedBlock(b.number(), b.hash().hex(), b.sealedAt())));
  }

  private Walk start(long block) {
    Hash hash =
        blocks.after(block - 1, 1).stream()
            .filter(found -> found.number() == block)
            .map(BlockStore.Block::hash)
            .findFirst()
            .orElse(Hash.NONE);
    return new Walk(block, hash, 0, 0);
  }

  private Walk walk(Walk from, boolean addingUp) {
    Walk walk = from;
    Instant until = clock.instant().plus(LONGEST_WALK);
    for (BlockStore.Block block : blocks.after(from.block(), BLOCKS_AT_ONCE)) {
      if (addingUp && clock.instant().isAfter(until)) {
        break;
      }
      if (!chain.holds(block, walk.block(), walk.hash())) {
        LOG.log(Level.SEVERE, "Block {0} of the ledger does not hold", block.number());
        return new Walk(walk.block(), walk.hash(), walk.passed(), 1);
      }
      if (addingUp) {
        store.addUp(block.number());
      }
      walk = new Walk(block.number(), block.hash(), walk.passed() + 1, 0);
    }
    return walk;
  }

  private void write(
      AuditStore.Scope scope, AuditStore.Audit last, Walk walk, long differing, long lost) {
    store.sumUpAssets();
    Instant now = clock.instant();
    AuditStore.Findings findings =
        new AuditStore.Findings(
            store.belowZero(),
            differing,
            unbalanced(store.totals()),
            walk.broken(),
            lost,
            promises.check(now));
    store.write(scope, walk.block(), now, findings);
    alarm.ring(last.findings(), findings, now);
  }

  private static long unbalanced(List<AssetTotal> totals) {
    return totals.stream().filter(total -> total.sum().units() != 0).count();
  }
}
