package com.predictiq.chain.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How many play lumens go into the house. */
public record PlayDepositRequest(
    @NotNull(message = "must be given") @Size(max = 40, message = "must be a decimal")
        String amount) {}
