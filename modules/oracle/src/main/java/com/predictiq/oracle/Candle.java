package com.predictiq.oracle;

import java.math.BigDecimal;
import java.time.Instant;

/** What a price did in one stretch of time in which something was read. */
public record Candle(
    Instant start,
    BigDecimal open,
    BigDecimal high,
    BigDecimal low,
    BigDecimal close,
    long readings) {}
