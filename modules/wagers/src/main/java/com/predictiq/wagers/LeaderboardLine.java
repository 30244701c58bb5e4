package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/** One member among the others, under the name they chose or a pseudonym. */
public record LeaderboardLine(
    long rank,
    String name,
    long settledMarkets,
    Amount staked,
    Amount paid,
    Amount profit,
    Optional<BigDecimal> brier) {}
