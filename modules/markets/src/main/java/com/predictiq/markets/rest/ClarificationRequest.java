package com.predictiq.markets.rest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be added to a market's words. */
@Schema(
    description =
        "text: 1 to 2000 characters, without control characters and marks that cannot be seen.")
public record ClarificationRequest(@NotNull(message = "must be given") String text) {}
