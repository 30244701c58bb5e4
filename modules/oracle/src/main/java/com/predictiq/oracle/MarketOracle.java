package com.predictiq.oracle;

import com.predictiq.kernel.Bps;
import com.predictiq.markets.MarketId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What markets ask, what they are answered, and from what. */
public interface MarketOracle {

  /** A reading and what became of it. */
  record JudgedReading(Reading reading, Verdict verdict) {}

  /** What an operator posted. */
  record PostedResult(
      Optional<Integer> outcome, Optional<String> price, String evidence, Instant postedAt) {}

  /** By which rules the market is answered. */
  record Terms(
      FeedId feed,
      List<FeedId> parts,
      int minResponses,
      Optional<Comparison> comparison,
      List<BigDecimal> bounds,
      int outcomes,
      Instant resolutionTime,
      Duration maxAge,
      Bps maxConfidence,
      Bps maxSpread,
      Duration patience) {}

  /** All that it takes to come to the answer, or to see why there is none. */
  record MarketOracleView(
      MarketId market,
      Terms terms,
      Optional<Integer> outcome,
      Optional<BigDecimal> price,
      Optional<Instant> countedUntil,
      Optional<Instant> fixedAt,
      List<JudgedReading> readings,
      List<PostedResult> results,
      int tries,
      Optional<String> lastRefusal,
      boolean overdue) {}

  MarketOracleView of(MarketId market);

  /** Takes down what an operator posts; the last word of each operator counts. */
  MarketOracleView post(PostResult command);
}
