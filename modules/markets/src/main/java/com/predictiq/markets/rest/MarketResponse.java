package com.predictiq.markets.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPool;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A market with its pools, as everybody sees it. */
public record MarketResponse(
    String id,
    MarketStatus status,
    String title,
    String description,
    List<OutcomeResponse> outcomes,
    String category,
    List<String> tags,
    Asset asset,
    Amount volume,
    Amount pool,
    long wagers,
    Instant createdAt,
    Optional<Instant> openedAt,
    Instant closeTime,
    Instant resolutionTime,
    String creator,
    String mechanism,
    String feeModel,
    int feeBps,
    String tier,
    String resolutionSource,
    String payout,
    Optional<String> oracleFeed,
    Amount deposit,
    Amount creationFee,
    long disputeWindowSeconds,
    long resolutionTimeoutSeconds,
    Optional<String> parent,
    Optional<Integer> parentOutcome,
    Optional<String> imageUrl,
    Optional<String> rules,
    Optional<ProposalResponse> proposal,
    Optional<Instant> endedAt,
    Optional<Integer> winningOutcome,
    List<Integer> weights,
    Optional<String> endReason,
    boolean featured) {

  static MarketResponse of(MarketView market, List<MarketPool> pools) {
    return new MarketResponse(
        market.id().toString(),
        market.status(),
        market.title(),
        market.description(),
        outcomes(market, pools),
        market.category(),
        market.tags(),
        market.terms().asset(),
        market.volume(),
        pool(market.terms().asset(), pools),
        market.wagers(),
        market.createdAt(),
        market.openedAt(),
        market.closeTime(),
        market.resolutionTime(),
        market.creator().toString(),
        market.terms().mechanism().wire(),
        market.terms().feeModel().wire(),
        market.terms().fee().value(),
        market.terms().tier().wire(),
        market.terms().resolutionSource().wire(),
        market.terms().payout().wire(),
        market.oracleFeed(),
        market.standing().deposit(),
        market.standing().creationFee(),
        market.terms().disputeWindow().toSeconds(),
        market.terms().resolutionTimeout().toSeconds(),
        market.parent().map(MarketId::toString),
        market.parentOutcome(),
        market.imageUrl(),
        market.rules(),
        ProposalResponse.of(market),
        market.endedAt(),
        market.winningOutcome(),
        market.weights(),
        market.endReason(),
        market.featured());
  }

  private static Amount pool(Asset asset, List<MarketPool> pools) {
    return pools.stream().map(MarketPool::net).reduce(Amount.zero(asset), Amount::plus);
  }

  private static List<OutcomeResponse> outcomes(MarketView market, List<MarketPool> pools) {
    Map<Integer, MarketPool> staked =
        pools.stream().collect(Collectors.toMap(MarketPool::outcome, Function.identity()));
    Amount nothing = Amount.zero(market.terms().asset());
    return IntStream.range(0, market.outcomes().size())
        .mapToObj(
            outcome -> {
              MarketPool pool =
                  staked.getOrDefault(outcome, new MarketPool(outcome, nothing, nothing, 0));
              return new OutcomeResponse(
                  outcome, market.outcomes().get(outcome), pool.net(), pool.bettors());
            })
        .toList();
  }
}
