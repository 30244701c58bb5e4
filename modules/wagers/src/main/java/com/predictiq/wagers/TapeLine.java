package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import java.time.Instant;

/** One wager as strangers see it: what and when, not who. */
public record TapeLine(
    int outcome, Amount stake, Probability before, Probability after, Instant at) {}
