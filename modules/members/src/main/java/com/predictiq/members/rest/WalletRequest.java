package com.predictiq.members.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a wallet has signed. */
@Schema(description = "transaction: the signed challenge, as base64 of its XDR.")
public record WalletRequest(
    @NotNull(message = "is required")
        @Size(max = MOST, message = "must have at most 8192 characters")
        String transaction) {

  static final int MOST = 8_192;

  @Override
  public String toString() {
    return "a signed challenge";
  }
}
