package com.predictiq.chain.network;

import java.time.Instant;
import java.util.Optional;

/**
 * Money that somebody set aside for us, by which operation, with which memo; it is ours only when
 * we have fetched it.
 *
 * @param id the number of the balance, of which there is never a second one
 */
public record ClaimableBalance(
    String id,
    long operation,
    String transaction,
    String from,
    String asset,
    long units,
    Optional<String> memo,
    ClaimTimes times,
    Instant at) {}
