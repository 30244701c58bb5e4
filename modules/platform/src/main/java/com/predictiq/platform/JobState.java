package com.predictiq.platform;

import java.time.Instant;
import java.util.Optional;

/** What the operator sees of a job, and for how long it has been due without being begun. */
public record JobState(
    String name,
    Instant nextRunAt,
    Optional<Instant> lastRunAt,
    Optional<String> runningOn,
    Optional<Long> lastWork,
    Optional<String> lastError,
    long runs,
    long failures,
    long lagSeconds) {}
