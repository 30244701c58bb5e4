package com.predictiq.mail.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A token from a mail. */
public record TokenRequest(
    @NotBlank(message = "must be given")
        @Size(max = 100, message = "must have at most 100 characters")
        String token) {}
