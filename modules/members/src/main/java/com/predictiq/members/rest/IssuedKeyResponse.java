package com.predictiq.members.rest;

import com.predictiq.members.IssuedKey;

/** A new key, shown this once: the key for the header, and the secret that signs. */
public record IssuedKeyResponse(String key, String signingSecret, ApiKeyResponse apiKey) {

  static IssuedKeyResponse of(IssuedKey issued) {
    return new IssuedKeyResponse(
        issued.key(), issued.signingSecret(), ApiKeyResponse.of(issued.view()));
  }

  @Override
  public String toString() {
    return "the key " + apiKey.prefix();
  }
}
