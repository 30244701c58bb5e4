package com.predictiq.members.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whose password was forgotten. */
public record PasswordResetRequest(
    @NotNull(message = "is required") @Size(max = 254, message = "must have at most 254 characters")
        String email) {

  @Override
  public String toString() {
    return "a forgotten password";
  }
}
