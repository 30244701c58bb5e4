package com.predictiq.wagers;

import java.util.Optional;
import java.util.UUID;

/** Names one wager. */
public record WagerId(UUID value) {

  /** Empty when the text is not one of our ids in the form we write them. */
  public static Optional<WagerId> parse(String text) {
    try {
      UUID value = UUID.fromString(text);
      return value.toString().equals(text) ? Optional.of(new WagerId(value)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
