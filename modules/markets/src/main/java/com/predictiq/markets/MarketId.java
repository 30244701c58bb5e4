package com.predictiq.markets;

import java.util.Optional;
import java.util.UUID;

/** Names a market. */
public record MarketId(UUID value) implements Comparable<MarketId> {

  public MarketId {
    if (value == null) {
      throw new IllegalArgumentException("a market id needs a value");
    }
  }

  /** Empty when the text is not one of our ids in the form we write them. */
  public static Optional<MarketId> parse(String text) {
    try {
      UUID value = UUID.fromString(text);
      return value.toString().equals(text) ? Optional.of(new MarketId(value)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(MarketId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
