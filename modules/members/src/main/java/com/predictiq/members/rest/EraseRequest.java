package com.predictiq.members.rest;

import com.predictiq.members.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody wants to be forgotten, and shows that it is them. */
public record EraseRequest(
    @NotNull(message = "is required")
        @Size(max = Password.MAX_CHARACTERS, message = "must have at most 128 characters")
        String password) {

  @Override
  public String toString() {
    return "an erasure";
  }
}
