package com.predictiq.members;

import java.util.Optional;
import java.util.UUID;

/** Names one member, to themselves and to the ledger; says nothing about who they are. */
public record MemberId(UUID value) {

  /** Empty when the text is not an id in its usual form. */
  public static Optional<MemberId> parse(String text) {
    try {
      MemberId id = new MemberId(UUID.fromString(text));
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
