package com.predictiq.admin.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why somebody is frozen. */
public record FreezeRequest(
    @NotNull(message = "is required")
        @Size(max = 500, message = "must have at most 500 characters")
        @Pattern(
            regexp = "\\s*[^\\s\\p{C}][^\\p{C}]*",
            message = "must have visible characters only")
        String reason) {}
