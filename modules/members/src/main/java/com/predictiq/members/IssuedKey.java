package com.predictiq.members;

/**
 * A new key, shown this once. The key goes with each request; the signing secret never does, and
 * makes the signatures of those that are signed.
 */
public record IssuedKey(ApiKeyView view, String key, String signingSecret) {

  @Override
  public String toString() {
    return "the key " + view.prefix();
  }
}
