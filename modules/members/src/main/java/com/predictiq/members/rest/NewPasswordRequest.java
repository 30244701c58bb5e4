package com.predictiq.members.rest;

import com.predictiq.members.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The token of the link, and the password to be. */
public record NewPasswordRequest(
    @NotNull(message = "is required") @Size(max = 100, message = "must have at most 100 characters")
        String token,
    @NotNull(message = "is required")
        @Size(max = Password.MAX_CHARACTERS, message = "must have at most 128 characters")
        String password) {

  @Override
  public String toString() {
    return "a new password";
  }
}
