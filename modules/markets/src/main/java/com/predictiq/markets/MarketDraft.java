package com.predictiq.markets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question as somebody wrote it down, before any rule has looked at it. What is empty was not
 * said: at creation it takes its default or is missed, in a revision it stays as it was.
 */
public record MarketDraft(
    Optional<String> title,
    Optional<String> description,
    Optional<List<String>> outcomes,
    Optional<String> category,
    Optional<List<String>> tags,
    Optional<Instant> closeTime,
    Optional<Instant> resolutionTime,
    Optional<String> asset,
    Optional<String> mechanism,
    Optional<String> feeModel,
    Optional<Integer> feeBps,
    Optional<String> tier,
    Optional<String> resolutionSource,
    Optional<String> oracleFeed,
    Optional<Integer> disputeWindowSeconds,
    Optional<String> parent,
    Optional<Integer> parentOutcome,
    Optional<String> imageUrl,
    Optional<String> rules,
    Optional<String> payout,
    Optional<String> oracleComparison,
    Optional<List<String>> oracleBounds) {

  /** A draft that asks no oracle about a price. */
  public MarketDraft(
      Optional<String> title,
      Optional<String> description,
      Optional<List<String>> outcomes,
      Optional<String> category,
      Optional<List<String>> tags,
      Optional<Instant> closeTime,
      Optional<Instant> resolutionTime,
      Optional<String> asset,
      Optional<String> mechanism,
      Optional<String> feeModel,
      Optional<Integer> feeBps,
      Optional<String> tier,
      Optional<String> resolutionSource,
      Optional<String> oracleFeed,
      Optional<Integer> disputeWindowSeconds,
      Optional<String> parent,
      Optional<Integer> parentOutcome,
      Optional<String> imageUrl,
      Optional<String> rules,
      Optional<String> payout) {
    this(
        title,
        description,
        outcomes,
        category,
        tags,
        closeTime,
        resolutionTime,
        asset,
        mechanism,
        feeModel,
        feeBps,
        tier,
        resolutionSource,
        oracleFeed,
        disputeWindowSeconds,
        parent,
        parentOutcome,
        imageUrl,
        rules,
        payout,
        Optional.empty(),
        Optional.empty());
  }

  /** The same question, answered by whether a price stands where the bounds say. */
  public MarketDraft comparing(String comparison, List<String> bounds) {
    return new MarketDraft(
        title,
        description,
        outcomes,
        category,
        tags,
        closeTime,
        resolutionTime,
        asset,
        mechanism,
        feeModel,
        feeBps,
        tier,
        resolutionSource,
        oracleFeed,
        disputeWindowSeconds,
        parent,
        parentOutcome,
        imageUrl,
        rules,
        payout,
        Optional.ofNullable(comparison),
        Optional.ofNullable(bounds));
  }

  /** This draft, with what it leaves unsaid taken from another. */
  public MarketDraft over(MarketDraft before) {
    return new MarketDraft(
        title.or(before::title),
        description.or(before::description),
        outcomes.or(before::outcomes),
        category.or(before::category),
        tags.or(before::tags),
        closeTime.or(before::closeTime),
        resolutionTime.or(before::resolutionTime),
        asset.or(before::asset),
        mechanism.or(before::mechanism),
        feeModel.or(before::feeModel),
        feeBps.or(before::feeBps),
        tier.or(before::tier),
        resolutionSource.or(before::resolutionSource),
        oracleFeed.or(before::oracleFeed),
        disputeWindowSeconds.or(before::disputeWindowSeconds),
        parent.or(before::parent),
        parentOutcome.or(before::parentOutcome),
        imageUrl.or(before::imageUrl),
        rules.or(before::rules),
        payout.or(before::payout),
        oracleComparison.or(before::oracleComparison),
        oracleBounds.or(before::oracleBounds));
  }
}
