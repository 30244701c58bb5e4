package com.predictiq.wagers.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.wagers.SettlementKind;
import com.predictiq.wagers.SettlementReason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class DecisionPropertyTest {

  private static final long LARGE = Long.MAX_VALUE / 2_000;

  @Property
  void shares_and_what_is_left_over_are_the_pool(
      @ForAll @Size(min = 2, max = 8) List<@LongRange(min = 0, max = LARGE) Long> nets,
      @ForAll @IntRange(min = 0, max = 10_000) int first,
      @ForAll @IntRange(min = 0, max = 10_000) int second) {
    List<Integer> weights = weights(nets.size(), first, second);
    Decision decision = Decision.of(weights, pools(nets, 0));
    if (decision.kind() == SettlementKind.REFUND) {
      assertThat(decision.pools()).allMatch(pool -> pool.share() == pool.gross());
      return;
    }
    long shared = decision.pools().stream().mapToLong(OutcomePool::share).sum();
    assertThat(decision.pool() - shared).isBetween(0L, nets.size() - 1L);
    assertThat(decision.pools())
        .allMatch(pool -> weights.get(pool.outcome()) > 0 || pool.share() == 0);
  }

  @Property
  void payouts_and_rounding_are_the_pool_for_any_weights(
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = LARGE) Long> ones,
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = LARGE) Long> others,
      @ForAll @IntRange(min = 0, max = 10_000) int weight) {
    List<Long> nets = List.of(sum(ones), sum(others));
    Decision decision = Decision.of(List.of(weight, 10_000 - weight), pools(nets, 0));
    long paid = paid(ones, decision.pools().get(0)) + paid(others, decision.pools().get(1));
    assertThat(decision.pool() - paid).isBetween(0L, (long) ones.size() + others.size());
  }

  @Example
  void the_ends_that_are_refunds_know_their_reason() {
    List<OutcomePool> two = pools(List.of(5L, 7L, 0L), 3);
    assertThat(Decision.of(List.of(), two).reason()).isEqualTo(SettlementReason.CANCELLED);
    assertThat(Decision.of(List.of(0, 0, 10_000), two).reason())
        .isEqualTo(SettlementReason.NOBODY_WON);
    assertThat(Decision.of(List.of(10_000, 0, 0), two.subList(0, 1)).reason())
        .isEqualTo(SettlementReason.ONE_SIDED);
    assertThat(Decision.of(List.of(10_000, 0, 0), List.of()).kind())
        .isEqualTo(SettlementKind.REFUND);
    assertThat(Decision.of(List.of(), two).staked()).isEqualTo(18);
  }

  /** Outcomes nobody staked on have no pool. */
  private static List<OutcomePool> pools(List<Long> nets, long fee) {
    return IntStream.range(0, nets.size())
        .filter(outcome -> nets.get(outcome) > 0)
        .mapToObj(
            outcome ->
                new OutcomePool(outcome, nets.get(outcome), nets.get(outcome) + fee, fee, 1, 0))
        .toList();
  }

  private static List<Integer> weights(int outcomes, int first, int second) {
    List<Integer> weights =
        new ArrayList<>(IntStream.generate(() -> 0).limit(outcomes).boxed().toList());
    weights.set(0, Math.min(first, second));
    weights.set(1, Math.abs(first - second));
    weights.set(outcomes - 1, weights.get(outcomes - 1) + 10_000 - Math.max(first, second));
    return weights;
  }

  private static long sum(List<Long> stakes) {
    return stakes.stream().mapToLong(Long::longValue).sum();
  }

  private static long paid(List<Long> stakes, OutcomePool pool) {
    return stakes.stream()
        .mapToLong(
            stake ->
                BigInteger.valueOf(stake)
                    .multiply(BigInteger.valueOf(pool.share()))
                    .divide(BigInteger.valueOf(pool.net()))
                    .longValueExact())
        .sum();
  }
}
