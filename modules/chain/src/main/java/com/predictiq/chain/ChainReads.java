package com.predictiq.chain;

/** What can be asked about the chain without touching it. */
public interface ChainReads {

  ChainHealth health();

  ChainStatistics statistics();
}
