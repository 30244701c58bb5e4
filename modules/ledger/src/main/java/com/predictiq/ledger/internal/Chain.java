package com.predictiq.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/**
 * History that shows when it is changed. Each block carries the hash of the one before it and of
 * its transfers; it is sealed after the fact, so that those who post never wait for each other.
 */
@ApplicationScoped
class Chain {

  /**
   * A settlement has transfers of thousands of postings; a block of them is checked in a second.
   */
  private static final int MOST_POSTINGS = 20_000;

  /** How many transfers went into a block, and whether it could take no more. */
  record Sealed(int transfers, boolean full) {}

  private final BlockStore store;
  private final InstantSource clock;

  @Inject
  Chain(BlockStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Seals up to so many of the transfers that wait into one block. */
  @Transactional
  Sealed seal(int most) {
    store.lockChain();
    BlockStore.Taken taken = store.takeUnsealed(most, MOST_POSTINGS);
    List<BlockStore.Entry> entries = taken.entries();
    if (!entries.isEmpty()) {
      store.append(next(entries), entries);
    }
    return new Sealed(entries.size(), taken.full());
  }

  /** Whether the block follows the one before it and its transfers are what they were. */
  boolean holds(BlockStore.Block block, long numberBefore, Hash before) {
    List<BlockStore.Entry> entries = store.entries(block.number());
    return block.number() == numberBefore + 1
        && block.previous().equals(before)
        && block.transfers() == entries.size()
        && block.hash().equals(hash(block.number(), before, entries));
  }

  private BlockStore.Block next(List<BlockStore.Entry> entries) {
    long number = store.head().map(BlockStore.Block::number).orElse(0L) + 1;
    Hash previous = store.head().map(BlockStore.Block::hash).orElse(Hash.NONE);
    return new BlockStore.Block(
        number, previous, hash(number, previous, entries), entries.size(), clock.instant());
  }

  private static Hash hash(long number, Hash previous, List<BlockStore.Entry> entries) {
    return Hash.ofBlock(number, previous, entries.stream().map(BlockStore.Entry::hash).toList());
  }
}
