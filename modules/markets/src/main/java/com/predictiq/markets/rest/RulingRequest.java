package com.predictiq.markets.rest;

import com.predictiq.markets.Answer;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator says the result is, and why. */
@Schema(
    description =
        "outcome: the number of the winning outcome; or weights: for each outcome its share of the"
            + " pool in basis points, which sum to 10000. reason: 1 to 1000 characters, public.")
public record RulingRequest(Integer outcome, List<Integer> weights, String reason) {

  Answer answer() {
    return new Answer(Optional.ofNullable(outcome), Optional.ofNullable(weights));
  }
}
