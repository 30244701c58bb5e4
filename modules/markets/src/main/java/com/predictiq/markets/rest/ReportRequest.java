package com.predictiq.markets.rest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a comment. */
@Schema(description = "reason: 1 to 500 characters.")
public record ReportRequest(@NotNull(message = "must be given") String reason) {}
