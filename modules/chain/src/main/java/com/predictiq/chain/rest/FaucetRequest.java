package com.predictiq.chain.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whom to give play money. */
public record FaucetRequest(
    @NotNull(message = "must be given") @Size(max = 100, message = "must be an account")
        String address) {}
