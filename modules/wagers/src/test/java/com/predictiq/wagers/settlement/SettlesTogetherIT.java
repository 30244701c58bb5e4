package com.predictiq.wagers.settlement;

import static com.predictiq.wagers.settlement.GivenWorld.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.PayoutMode;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.SettlementState;
import com.predictiq.wagers.SettlementView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Settlements that meet each other, stakes and claims. */
@WithDatabase
class SettlesTogetherIT {

  private final GivenExchange exchange;
  private final ExecutorService threads = Executors.newFixedThreadPool(16);

  SettlesTogetherIT(TestDatabase database) {
    this.exchange = new GivenExchange(database, 3);
  }

  @AfterEach
  void leave() {
    threads.shutdownNow();
  }

  @Test
  void two_nodes_at_the_same_markets_pay_once() {
    List<MarketId> markets = new ArrayList<>();
    List<MemberId> winners = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      MarketId market = exchange.market(0);
      markets.add(market);
      for (int j = 0; j < 10; j++) {
        winners.add(exchange.staked(market, 0, 100));
        exchange.staked(market, 1, 100);
      }
      exchange.end(market, 10_000, 0);
    }
    together(2, () -> work(markets));
    assertThat(winners).allSatisfy(one -> assertThat(exchange.cash(one)).isEqualTo(200));
    assertThat(markets)
        .allSatisfy(
            market -> {
              assertThat(exchange.view(market).state()).isEqualTo(SettlementState.SETTLED);
              assertThat(exchange.view(market).positionsSettled()).isEqualTo(20);
            });
  }

  @Test
  void the_end_waits_for_a_stake_that_is_under_way() {
    MarketId market = exchange.market(0);
    MemberId winner = exchange.staked(market, 0, 100);
    MemberId late = exchange.member(100);
    CountDownLatch staked = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    Future<?> stake =
        threads.submit(
            () ->
                exchange.in(
                    () -> {
                      exchange.stake(late, market, 1, 100, null);
                      staked.countDown();
                      return await(commit);
                    }));
    await(staked);
    exchange.end(market, 10_000, 0);
    Future<Integer> settles = threads.submit(exchange.settles::run);
    while (waitingForTheirTurn() == 0) {
      Thread.onSpinWait();
    }
    commit.countDown();
    done(stake);
    done(settles);
    assertThat(exchange.cash(winner)).isEqualTo(200);
    assertThat(exchange.view(market).positions()).isEqualTo(2);
  }

  @Test
  void stakes_that_race_the_end_are_in_or_refused_and_nothing_is_lost() {
    MarketId market = exchange.market(100);
    List<MemberId> members =
        Collections.nCopies(8, 10_000L).stream().map(exchange::member).toList();
    exchange.stake(members.get(0), market, 1, 50, null);
    List<Future<Integer>> races = new ArrayList<>();
    CountDownLatch some = new CountDownLatch(20);
    for (int i = 0; i < 8; i++) {
      int outcome = i % 2;
      MemberId member = members.get(i);
      races.add(threads.submit(() -> stakeUntilRefused(member, market, outcome, some)));
    }
    await(some);
    long before = exchange.balance(AccountRef.revenue(PLAY));
    long left = exchange.balance(AccountRef.rounding(PLAY));
    exchange.end(market, 10_000, 0);
    SettlementView settled = exchange.settle(market);
    int placed = races.stream().mapToInt(SettlesTogetherIT::done).sum();
    assertThat(settled.staked().units()).isEqualTo(50 + 10L * placed);
    long cash = members.stream().mapToLong(exchange::cash).sum();
    long kept = exchange.balance(AccountRef.revenue(PLAY)) - before;
    long rounded = exchange.balance(AccountRef.rounding(PLAY)) - left;
    assertThat(cash + kept + rounded).isEqualTo(80_000);
  }

  @Test
  void sixteen_claims_pay_once() {
    MarketId market = exchange.market(GivenWorld.terms(FeeModel.NONE, 0, PayoutMode.PULL), 2);
    MemberId winner = exchange.staked(market, 0, 100);
    exchange.staked(market, 1, 100);
    exchange.end(market, 10_000, 0);
    exchange.settle(market);
    List<String> answers =
        together(
            16,
            () -> {
              try {
                return exchange.in(() -> exchange.settlements().claim(market, winner)).toString();
              } catch (Rejected no) {
                return no.refusal().name();
              }
            });
    assertThat(answers).filteredOn("ALREADY_CLAIMED"::equals).hasSize(15);
    assertThat(exchange.cash(winner)).isEqualTo(200);
  }

  private boolean work(List<MarketId> markets) {
    while (markets.stream().anyMatch(one -> !exchange.view(one).state().over())) {
      exchange.settles.run();
    }
    return true;
  }

  private int stakeUntilRefused(
      MemberId member, MarketId market, int outcome, CountDownLatch some) {
    for (int placed = 0; placed < 900; placed++) {
      try {
        exchange.stake(member, market, outcome, 10, null);
        some.countDown();
      } catch (Rejected closed) {
        return placed;
      }
    }
    return 900;
  }

  private long waitingForTheirTurn() {
    return exchange
        .sql()
        .first(
            """
            select count(*) from pg_locks
             where locktype = 'advisory' and not granted
               and database = (select oid from pg_database where datname = current_database())\
            """,
            row -> row.getLong(1))
        .orElseThrow();
  }

  private <T> List<T> together(int many, Callable<T> work) {
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(Collections.nCopies(many, work))) {
        answers.add(done(answer));
      }
      return answers;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static <T> T done(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
