package com.predictiq.wagers.settlement;

import java.util.UUID;

/** A position that has just been settled: what its member is paid, and the fee on the winnings. */
record PaidPosition(int outcome, UUID member, long paid, long fee) {}
