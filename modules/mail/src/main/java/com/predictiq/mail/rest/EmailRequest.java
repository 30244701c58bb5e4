package com.predictiq.mail.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody's address. */
public record EmailRequest(
    @NotBlank(message = "must be given")
        @Size(max = 254, message = "must have at most 254 characters")
        String email) {}
