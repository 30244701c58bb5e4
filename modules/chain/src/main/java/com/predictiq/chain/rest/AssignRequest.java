package com.predictiq.chain.rest;

import jakarta.validation.constraints.NotNull;

/** Whose it is. */
public record AssignRequest(@NotNull(message = "must be given") String member) {}
