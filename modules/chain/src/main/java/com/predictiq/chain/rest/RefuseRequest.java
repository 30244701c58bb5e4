package com.predictiq.chain.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why; the member reads it. */
public record RefuseRequest(
    @NotNull(message = "must be given")
        @Size(min = 3, max = 300, message = "must have 3 to 300 characters")
        String reason) {}
