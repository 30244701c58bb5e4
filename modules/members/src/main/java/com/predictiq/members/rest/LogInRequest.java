package com.predictiq.members.rest;

import com.predictiq.members.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody at the door. */
public record LogInRequest(
    @NotNull(message = "is required") @Size(max = 254, message = "must have at most 254 characters")
        String email,
    @NotNull(message = "is required")
        @Size(max = Password.MAX_CHARACTERS, message = "must have at most 128 characters")
        String password) {

  @Override
  public String toString() {
    return "a log-in";
  }
}
