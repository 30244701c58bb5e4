package com.predictiq.markets.rest;

import com.predictiq.markets.MarketEvent;
import java.time.Instant;
import java.util.Optional;

/** One thing that happened in a market's life. */
public record MarketEventResponse(
    MarketEvent.Kind kind, Instant at, Optional<Integer> outcome, Optional<String> note) {

  static MarketEventResponse of(MarketEvent event) {
    return new MarketEventResponse(event.kind(), event.at(), event.outcome(), event.note());
  }
}
