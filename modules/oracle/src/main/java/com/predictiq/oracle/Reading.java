package com.predictiq.oracle;

import java.time.Instant;

/** One price of one feed, with its provenance. */
public record Reading(
    FeedId feed, String source, Price price, Instant publishTime, Instant receivedAt) {

  public Reading {
    if (publishTime.isAfter(receivedAt)) {
      throw new IllegalArgumentException(
          "a reading cannot be published after it was received: " + publishTime);
    }
  }
}
