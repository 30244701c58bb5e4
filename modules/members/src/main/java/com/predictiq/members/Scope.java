package com.predictiq.members;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an API key may be used for. */
public enum Scope {
  /** Looking at what is the member's. */
  READ,
  /** Everything that changes something, but lets no money out. */
  TRADE,
  /** Letting money out; each such request has to be signed. */
  WITHDRAW,
  /** The operator's door. Only the house's own keys have it, and they have nothing else. */
  ADMIN;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scope> parse(String text) {
    return Arrays.stream(values()).filter(one -> one.wire().equals(text)).findFirst();
  }
}
