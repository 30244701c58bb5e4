package com.predictiq.markets.rest;

import com.predictiq.markets.Clarification;
import java.time.Instant;

/** What was added to a market's words, by its creator or the house. */
public record ClarificationResponse(String market, String text, String by, Instant at) {

  static ClarificationResponse of(Clarification said) {
    return new ClarificationResponse(
        said.market().toString(),
        said.text(),
        said.author().isPresent() ? "creator" : "house",
        said.writtenAt());
  }
}
