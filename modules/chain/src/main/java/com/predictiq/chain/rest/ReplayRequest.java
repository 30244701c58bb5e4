package com.predictiq.chain.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Where to begin. */
public record ReplayRequest(
    @NotNull(message = "must be given")
        @Min(value = 1, message = "must be a ledger")
        @Max(value = Integer.MAX_VALUE, message = "must be a ledger")
        Long fromLedger) {}
