package com.predictiq.chain;

import java.util.Optional;
import java.util.UUID;

/** Names one withdrawal. */
public record WithdrawalId(UUID value) {

  /** Empty when the text is not an id in its usual form. */
  public static Optional<WithdrawalId> parse(String text) {
    try {
      WithdrawalId id = new WithdrawalId(UUID.fromString(text));
      return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
