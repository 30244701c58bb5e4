package com.predictiq.members.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody shows the token by which they stay logged in. */
public record RefreshRequest(
    @NotNull(message = "is required") @Size(max = 100, message = "must have at most 100 characters")
        String refreshToken) {

  @Override
  public String toString() {
    return "a refresh";
  }
}
