package com.predictiq.members;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody wants an API key: called so, good for this, until then; signed when it is to demand
 * that.
 */
public record KeyWish(String name, Set<Scope> scopes, Optional<Instant> expiresAt, boolean signed) {

  public static final int MAX_NAME = 60;

  public KeyWish {
    name = name.strip();
    scopes = Set.copyOf(scopes);
  }
}
