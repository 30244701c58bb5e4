package com.predictiq.wagers.internal;

import static com.predictiq.wagers.internal.GivenTerms.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPool;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.Guard;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.Wagers.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many at the same time, on a real PostgreSQL. */
@WithDatabase
class PlacesTogetherIT {

  private final GivenHouse house = new GivenHouse();
  private final Transactions transactions;
  private final PoolStore pools;
  private final PlacesStakes desk;
  private final MarketId market = house.market(GivenTerms.flat(100));

  PlacesTogetherIT(TestDatabase database) {
    this.transactions = new Transactions(database);
    Sql sql = new Sql(transactions.source());
    this.pools = new PoolStore(sql, GivenHouse.assets());
    this.desk = house.desk(sql);
  }

  @Test
  void sixteen_with_the_same_key_stake_once_and_see_the_same() {
    MemberId member = house.member(100_000);
    PlaceWager wants = wants(member, 0, "10.00");
    List<Placed> answers = together(16, () -> place(wants));
    assertThat(answers).extracting(Placed::wager).containsOnly(answers.get(0).wager());
    assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
    assertThat(cash(member)).isEqualTo(99_000);
  }

  @Test
  void thirty_two_on_one_market_come_one_after_the_other() {
    MemberId member = house.member(100_000);
    List<Placed> answers = together(32, () -> place(wants(member, 0, "1.00")));
    assertThat(answers)
        .extracting(answer -> answer.wager().after().whole())
        .doesNotHaveDuplicates()
        .contains(99L, 32 * 99L);
    assertThat(pools.of(List.of(market)).get(market))
        .containsExactly(new MarketPool(0, play(32 * 99), play(3_200), 1));
  }

  @Test
  void thirty_two_for_the_money_of_one_stake_one_of_them() {
    MemberId member = house.member(100);
    List<String> answers =
        together(
            32,
            () -> {
              try {
                return place(wants(member, 0, "1.00")).wager().id().toString();
              } catch (Rejected no) {
                return no.refusal().name();
              }
            });
    assertThat(answers).filteredOn("INSUFFICIENT_BALANCE"::equals).hasSize(31);
    assertThat(cash(member)).isZero();
  }

  private Placed place(PlaceWager command) {
    return transactions.in(() -> desk.place(command));
  }

  private PlaceWager wants(MemberId member, int outcome, String amount) {
    return new PlaceWager(
        member,
        UUID.randomUUID().toString(),
        new Stake(market, outcome, amount, Optional.empty()),
        Guard.NONE,
        Optional.empty(),
        Optional.empty());
  }

  private long cash(MemberId member) {
    return house.books.balance(AccountRef.cash(member.value(), PLAY)).units();
  }

  private static Amount play(long units) {
    return new Amount(PLAY, units);
  }

  private static <T> List<T> together(int many, Callable<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(Collections.nCopies(many, work))) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    } finally {
      threads.shutdownNow();
    }
  }
}
