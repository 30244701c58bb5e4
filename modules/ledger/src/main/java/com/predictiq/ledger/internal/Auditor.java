package com.predictiq.ledger.internal;

import com.predictiq.ledger.AuditReport;
import com.predictiq.ledger.AuditReport.SealedBlock;
import com.predictiq.ledger.Audits;
import com.predictiq.platform.TriesAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Adds the books up again and compares. The audit of what is new goes from the last audited block
 * on and stops before a block that does not hold, so that it keeps saying so; the full one starts
 * at the first transfer. Neither mends anything.
 */
@ApplicationScoped
class Auditor implements Audits {

  private static final Logger LOG = Logger.getLogger("predictiq.ledger");
  private static final int BLOCKS_AT_ONCE = 100;
  private static final AuditStore.Found NONE = new AuditStore.Found(0, List.of());

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
  @TriesAgain
  @Transactional
  int auditRecent() {
    store.stopTheWorld();
    AuditStore.Audit last = store.lock(AuditStore.Scope.RECENT);
    Walk walk = walk(start(last.block()), true);
    store.sumUpAssets();
    write(AuditStore.Scope.RECENT, last, walk, store.differingSince(walk.block()), NONE);
    return walk.passed();
  }

  /** Answers how many blocks were checked. */
  @TriesAgain
  @Transactional
  int auditInFull() {
    store.stopTheWorld();
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
    Findings now = recent.findings();
    Findings all = full.findings();
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
      AuditStore.Scope scope,
      AuditStore.Audit last,
      Walk walk,
      AuditStore.Found differing,
      AuditStore.Found lost) {
    Instant now = clock.instant();
    Findings findings = findings(scope, walk, differing, lost, now);
    store.write(scope, new AuditStore.Audit(walk.block(), Optional.of(now), findings));
    alarm.ring(last.findings(), store.last(scope.other()).findings(), findings, now);
  }

  private Findings findings(
      AuditStore.Scope scope,
      Walk walk,
      AuditStore.Found differing,
      AuditStore.Found lost,
      Instant now) {
    AuditStore.Found belowZero = store.belowZero();
    AuditStore.Found unbalanced = store.unbalanced();
    AuditStore.Found promised = promises.check(scope, now);
    Set<String> faults = new HashSet<>();
    Stream.of(belowZero, differing, unbalanced, lost, promised)
        .forEach(found -> faults.addAll(found.names()));
    if (walk.broken() > 0) {
      faults.add("the block after number " + walk.block() + " does not hold");
    }
    return new Findings(
        belowZero.count(),
        differing.count(),
        unbalanced.count(),
        walk.broken(),
        lost.count(),
        promised.count(),
        faults);
  }
}
