package com.predictiq.chain.network;

import java.time.Instant;

/** How far a server has come: its last ledger, when that closed, and the first one it still has. */
public record Head(long ledger, Instant closedAt, long elder, String passphrase) {}
