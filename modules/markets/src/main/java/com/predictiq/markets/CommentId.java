package com.predictiq.markets;

import java.util.Optional;
import java.util.UUID;

/** Names a comment. */
public record CommentId(UUID value) {

  /** Empty when the text is not one of our ids in the form we write them. */
  public static Optional<CommentId> parse(String text) {
    try {
      UUID value = UUID.fromString(text);
      return value.toString().equals(text) ? Optional.of(new CommentId(value)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
