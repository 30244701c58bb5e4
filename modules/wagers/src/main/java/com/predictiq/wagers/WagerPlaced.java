package com.predictiq.wagers;

import java.time.Instant;
import java.util.UUID;

/** A stake was accepted. Amounts are in the smallest unit of the asset. */
public record WagerPlaced(
    UUID wager,
    UUID member,
    UUID market,
    int outcome,
    String asset,
    long stakeUnits,
    long feeUnits,
    Instant at) {}
