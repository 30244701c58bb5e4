package com.predictiq.wagers.settlement;

import static com.predictiq.wagers.settlement.GivenExchange.play;
import static com.predictiq.wagers.settlement.GivenWorld.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.markets.MarketId;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.SettlementState;
import com.predictiq.wagers.SettlementView;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * A market with very many positions. Twenty thousand as a rule, a million with {@code
 * -Dpredictiq.heavy=true}; the heap of this module's tests is 512 MiB either way.
 */
@WithDatabase
class SettlesManyIT {

  private static final Logger LOG = Logger.getLogger("predictiq.wagers");
  private static final int MANY = Boolean.getBoolean("predictiq.heavy") ? 1_000_000 : 20_000;
  private static final int REFERRERS = 500;

  private final GivenExchange exchange;
  private final MarketId market;

  SettlesManyIT(TestDatabase database) {
    this.exchange = new GivenExchange(database, 4_000);
    this.market = exchange.market(200);
  }

  @Test
  void as_many_as_there_are_are_paid_to_the_last_unit() {
    grow();
    exchange.end(market, 10_000, 0);
    peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
    long began = System.nanoTime();
    SettlementView settled = exchange.settle(market);
    long millis = (System.nanoTime() - began) / 1_000_000;
    LOG.info(
        "Settled %,d positions in %,d ms, heap never above %,d MiB"
            .formatted(MANY, millis, peak() >> 20));
    assertThat(settled.state()).isEqualTo(SettlementState.SETTLED);
    assertThat(settled.positionsSettled()).isEqualTo(MANY);
    assertThat(settled.paid().plus(settled.fees()).plus(settled.rewards()).plus(settled.rounding()))
        .isEqualTo(settled.staked());
    assertThat(exchange.balance(AccountRef.escrow(market.value(), 0, PLAY))).isZero();
    assertThat(exchange.balance(AccountRef.escrow(market.value(), 1, PLAY))).isZero();
    sample();
  }

  /** A few of them have in cash what their position says. */
  private void sample() {
    exchange
        .sql()
        .list(
            "select member_id, paid from wagers.positions where market_id = ? limit 100",
            row -> new PaidPosition(0, row.getObject(1, UUID.class), row.getLong(2), 0),
            market.value())
        .forEach(
            one ->
                assertThat(exchange.balance(AccountRef.cash(one.member(), PLAY)))
                    .isEqualTo(one.paid()));
  }

  private void grow() {
    exchange
        .sql()
        .change(
            """
            with grown as (
              insert into wagers.wagers
                (id, member_id, market_id, outcome, outcomes, asset, stake, fee, reward, payout,
                 outcome_before, pool_before, referrer_id, placed_at)
              select gen_random_uuid(), gen_random_uuid(), ?, i % 2, 2, 'PLAY', 10000 + i % 9973,
                     200, case when i % 100 = 0 then 20 else 0 end, 0, i, 2 * i + 1,
                     case when i % 100 = 0 then md5((i / 100 % ?)::text)::uuid end, now()
                from generate_series(1, ?) as i
              returning member_id, market_id, outcome, asset, stake, fee)
            insert into wagers.positions
              (member_id, market_id, outcome, asset, net, gross, fees, wagers)
            select member_id, market_id, outcome, asset, stake - fee, stake, fee, 1 from grown\
            """,
            market.value(), REFERRERS, MANY);
    exchange
        .sql()
        .change(
            """
            insert into wagers.pools
              (market_id, outcome, asset, net, gross, fees, bettors, wagers)
            select market_id, outcome, asset, sum(net), sum(gross), sum(fees), count(*), count(*)
              from wagers.positions where market_id = ? group by market_id, outcome, asset\
            """,
            market.value());
    exchange.sql().change("analyze wagers.wagers, wagers.positions, wagers.pools");
    exchange.in(() -> exchange.ledger.post(stakes()));
  }

  /** What the stakes would have left in the books. */
  private Transfer stakes() {
    List<Posting> postings = new ArrayList<>();
    AccountRef world = AccountRef.external(PLAY);
    UUID about = market.value();
    List<OutcomePool> pools = exchange.beans.get(SettlementStore.class).pools(market);
    for (OutcomePool pool : pools) {
      postings.add(
          new Posting(world, AccountRef.escrow(about, pool.outcome(), PLAY), play(pool.net())));
    }
    long fees = pools.stream().mapToLong(OutcomePool::fees).sum();
    for (Reward reward : rewards()) {
      fees -= reward.units();
      postings.add(
          new Posting(
              world,
              AccountRef.pendingReferral(about, reward.referrer(), PLAY),
              play(reward.units())));
    }
    postings.add(new Posting(world, AccountRef.pendingFee(about, PLAY), play(fees)));
    return new Transfer(new TransferKind("gift"), market.toString(), "gift:" + market, postings);
  }

  private List<Reward> rewards() {
    return exchange
        .sql()
        .list(
            RewardStore.REWARDS,
            row -> new Reward(row.getObject(1, UUID.class), row.getLong(2)),
            market.value(),
            new UUID(0, 0),
            REFERRERS);
  }

  private static List<MemoryPoolMXBean> peaks() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long peak() {
    return peaks().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
