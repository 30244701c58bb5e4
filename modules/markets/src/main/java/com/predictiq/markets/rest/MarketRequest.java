package com.predictiq.markets.rest;

import com.predictiq.markets.MarketDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A market as a member writes it down. Says nothing about what is required: the rules of creation
 * do, for a new draft and a revision alike.
 */
@Schema(
    description =
        "title: 10 to 200 characters. description: at most 5000. outcomes: 2 to 100 labels of 1 to"
            + " 80 characters that do not look alike. tags: at most 10. resolution_time: not before"
            + " close_time, which it is when left out. mechanism: pari-mutuel. fee_model: flat,"
            + " none, p(1-p) or winnings. fee_bps: at most 1000. tier: basic, pro or institutional."
            + " resolution_source: admin, oracle or vote. dispute_window_seconds: 3600 to 2592000."
            + " parent and parent_outcome: the market this one depends on. payout: push or pull."
            + " oracle_comparison: at-least, at-most, inside or buckets; oracle_bounds: the prices"
            + " it compares with, rising, as decimal strings.")
public record MarketRequest(
    String title,
    String description,
    List<String> outcomes,
    String category,
    List<String> tags,
    Instant closeTime,
    Instant resolutionTime,
    String asset,
    String mechanism,
    String feeModel,
    Integer feeBps,
    String tier,
    String resolutionSource,
    String oracleFeed,
    Integer disputeWindowSeconds,
    String parent,
    Integer parentOutcome,
    String imageUrl,
    String rules,
    String payout,
    String oracleComparison,
    List<String> oracleBounds) {

  MarketDraft draft() {
    MarketDraft draft =
        new MarketDraft(
            Optional.ofNullable(title),
            Optional.ofNullable(description),
            Optional.ofNullable(outcomes),
            Optional.ofNullable(category),
            Optional.ofNullable(tags),
            Optional.ofNullable(closeTime),
            Optional.ofNullable(resolutionTime),
            Optional.ofNullable(asset),
            Optional.ofNullable(mechanism),
            Optional.ofNullable(feeModel),
            Optional.ofNullable(feeBps),
            Optional.ofNullable(tier),
            Optional.ofNullable(resolutionSource),
            Optional.ofNullable(oracleFeed),
            Optional.ofNullable(disputeWindowSeconds),
            Optional.ofNullable(parent),
            Optional.ofNullable(parentOutcome),
            Optional.ofNullable(imageUrl),
            Optional.ofNullable(rules),
            Optional.ofNullable(payout));
    return draft.comparing(oracleComparison, oracleBounds);
  }
}
