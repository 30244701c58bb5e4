package com.predictiq.chain;

import java.util.Optional;

/** How the chain is and how far the furthest stream has been read; empty before the first read. */
public record ChainHealth(Network network, ChainStatus status, Optional<ReadPosition> furthest) {}
