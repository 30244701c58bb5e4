package com.predictiq.members.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The token of the link. */
public record VerificationRequest(
    @NotNull(message = "is required") @Size(max = 100, message = "must have at most 100 characters")
        String token) {

  @Override
  public String toString() {
    return "a verification";
  }
}
