package com.predictiq.markets.rest;

import com.predictiq.markets.Answer;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says the result is; empty where somebody else says it. */
@Schema(
    description =
        "outcome: the number of the winning outcome; or weights: for each outcome its share of the"
            + " pool in basis points, which sum to 10000.")
public record AnswerRequest(Integer outcome, List<Integer> weights) {

  Answer answer() {
    return new Answer(Optional.ofNullable(outcome), Optional.ofNullable(weights));
  }
}
