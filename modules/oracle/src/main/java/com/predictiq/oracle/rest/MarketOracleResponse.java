package com.predictiq.oracle.rest;

import com.predictiq.oracle.Comparison;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.MarketOracle.JudgedReading;
import com.predictiq.oracle.MarketOracle.MarketOracleView;
import com.predictiq.oracle.MarketOracle.PostedResult;
import com.predictiq.oracle.MarketOracle.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a market asks, by which rules, from which readings, and what came of it. */
public record MarketOracleResponse(
    String market,
    OracleTerms terms,
    Optional<Integer> outcome,
    Optional<String> price,
    Optional<Instant> countedUntil,
    Optional<Instant> fixedAt,
    List<FixingReading> readings,
    List<OracleResult> results,
    int tries,
    Optional<String> lastRefusal,
    boolean overdue) {

  /** Frozen when the market opened. */
  public record OracleTerms(
      String feed,
      List<String> parts,
      int minResponses,
      Optional<String> comparison,
      List<String> bounds,
      int outcomes,
      Instant resolutionTime,
      Instant deadline,
      long maxAgeSeconds,
      int maxConfidenceBps,
      int maxSpreadBps) {

    static OracleTerms of(Terms terms) {
      return new OracleTerms(
          terms.feed().value(),
          terms.parts().stream().map(FeedId::value).toList(),
          terms.minResponses(),
          terms.comparison().map(Comparison::wire),
          terms.bounds().stream().map(BigDecimal::toPlainString).toList(),
          terms.outcomes(),
          terms.resolutionTime(),
          terms.resolutionTime().plus(terms.patience()),
          terms.maxAge().toSeconds(),
          terms.maxConfidence().value(),
          terms.maxSpread().value());
    }
  }

  /** A source's first reading from the resolution time on, and what became of it. */
  public record FixingReading(
      String feedId,
      String source,
      String price,
      String confidence,
      int exponent,
      Instant publishTime,
      Instant receivedAt,
      String verdict) {

    static FixingReading of(JudgedReading judged) {
      ReadingResponse reading = ReadingResponse.of(judged.reading());
      return new FixingReading(
          reading.feedId(),
          reading.source(),
          reading.price(),
          reading.confidence(),
          reading.exponent(),
          reading.publishTime(),
          reading.receivedAt(),
          judged.verdict().wire());
    }
  }

  /** What an operator posted. */
  public record OracleResult(
      Optional<Integer> outcome, Optional<String> price, String evidence, Instant postedAt) {

    static OracleResult of(PostedResult result) {
      return new OracleResult(
          result.outcome(), result.price(), result.evidence(), result.postedAt());
    }
  }

  static MarketOracleResponse of(MarketOracleView view) {
    return new MarketOracleResponse(
        view.market().toString(),
        OracleTerms.of(view.terms()),
        view.outcome(),
        view.price().map(BigDecimal::toPlainString),
        view.countedUntil(),
        view.fixedAt(),
        view.readings().stream().map(FixingReading::of).toList(),
        view.results().stream().map(OracleResult::of).toList(),
        view.tries(),
        view.lastRefusal(),
        view.overdue());
  }
}
