package com.predictiq.web.standing;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.MarketPool;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
import com.predictiq.wagers.Probability;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a stream tells of a market. The words of it, which do not change while it takes stakes, are
 * told with the snapshot alone.
 */
public record MarketState(
    String market,
    MarketStatus status,
    Optional<String> title,
    Asset asset,
    Amount volume,
    Amount pool,
    long wagers,
    Instant closeTime,
    List<Outcome> outcomes,
    Optional<Integer> proposedOutcome,
    Optional<Integer> winningOutcome,
    Optional<Instant> endedAt)
    implements Standing {

  /** One outcome: what stands on it net of fees, by how many, and what the pool says of it. */
  public record Outcome(
      int index, Optional<String> label, Amount stake, long bettors, String probability) {

    private Outcome inShort() {
      return new Outcome(index, Optional.empty(), stake, bettors, probability);
    }
  }

  static MarketState of(MarketView market, List<MarketPool> pools) {
    Asset asset = market.terms().asset();
    Amount pool = pools.stream().map(MarketPool::net).reduce(Amount.zero(asset), Amount::plus);
    return new MarketState(
        market.id().toString(),
        market.status(),
        Optional.of(market.title()),
        asset,
        market.volume(),
        pool,
        market.wagers(),
        market.closeTime(),
        outcomes(market.outcomes(), pools, pool),
        market.proposedOutcome(),
        market.winningOutcome(),
        market.endedAt());
  }

  /** Without its words. */
  public MarketState inShort() {
    return new MarketState(
        market,
        status,
        Optional.empty(),
        asset,
        volume,
        pool,
        wagers,
        closeTime,
        outcomes.stream().map(Outcome::inShort).toList(),
        proposedOutcome,
        winningOutcome,
        endedAt);
  }

  @Override
  public Optional<Object> since(Standing before) {
    return equals(before) ? Optional.empty() : Optional.of(inShort());
  }

  private static List<Outcome> outcomes(List<String> labels, List<MarketPool> pools, Amount pool) {
    Map<Integer, MarketPool> staked =
        pools.stream().collect(Collectors.toMap(MarketPool::outcome, Function.identity()));
    Amount nothing = Amount.zero(pool.asset());
    return IntStream.range(0, labels.size())
        .mapToObj(
            index -> {
              MarketPool own =
                  staked.getOrDefault(index, new MarketPool(index, nothing, nothing, 0));
              Probability probability =
                  pool.isPositive()
                      ? new Probability(own.net().units(), pool.units())
                      : new Probability(1, labels.size());
              return new Outcome(
                  index,
                  Optional.of(labels.get(index)),
                  own.net(),
                  own.bettors(),
                  probability.text());
            })
        .toList();
  }
}
