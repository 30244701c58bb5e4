package com.predictiq.chain.rest;

import com.predictiq.chain.WithdrawalDestinations;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Accounts, or * for any. */
public record DestinationsRequest(
    @NotNull(message = "must be given")
        @Size(max = WithdrawalDestinations.MOST, message = "must have at most 20 lines")
        List<@NotNull(message = "must be given") String> destinations) {}
