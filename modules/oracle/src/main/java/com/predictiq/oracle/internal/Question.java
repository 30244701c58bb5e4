package com.predictiq.oracle.internal;

import com.predictiq.markets.MarketId;
import com.predictiq.oracle.MarketOracle.Terms;
import com.predictiq.oracle.fixing.FixingRules;
import com.predictiq.oracle.fixing.PriceQuestion;
import java.time.Instant;
import java.util.Optional;

/** What a market asks, by which rules, and how far it has come. */
record Question(
    MarketId market,
    Terms terms,
    int tries,
    Optional<String> lastRefusal,
    Optional<Instant> overdueAt) {

  FixingRules rules() {
    return new FixingRules(
        terms.parts().size(),
        terms.minResponses(),
        terms.resolutionTime(),
        terms.maxAge(),
        terms.maxConfidence(),
        terms.maxSpread(),
        terms.patience());
  }

  /** Empty where operators name the outcome itself. */
  Optional<PriceQuestion> price() {
    return terms.comparison().map(comparison -> new PriceQuestion(comparison, terms.bounds()));
  }
}
