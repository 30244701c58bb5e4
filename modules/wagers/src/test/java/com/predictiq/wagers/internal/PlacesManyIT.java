package com.predictiq.wagers.internal;

import static com.predictiq.wagers.internal.GivenTerms.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import com.predictiq.wagers.Guard;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.WagerView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stakes that are placed together, against the same stakes placed one by one. */
@WithDatabase
class PlacesManyIT {

  private static final int HISTORIES = 12;
  private static final int STAKES = 150;

  private final GivenHouse house = new GivenHouse();
  private final Transactions transactions;
  private final PoolStore pools;
  private final PlacesStakes desk;

  PlacesManyIT(TestDatabase database) {
    this.transactions = new Transactions(database);
    Sql sql = new Sql(transactions.source());
    this.pools = new PoolStore(sql, GivenHouse.assets());
    this.desk = house.desk(sql);
  }

  @Test
  void one_bad_stake_among_256_is_refused_alone() {
    MarketId market = house.market(GivenTerms.flat(100));
    List<PlaceWager> commands = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      MemberId member = house.member(i == 77 ? 99 : 100);
      commands.add(wants(member, "key", market, i % 2, "1.00"));
    }
    List<Answer> answers = together(commands);
    assertThat(answers.get(77).refused())
        .get()
        .extracting(PlacesManyIT::code)
        .isEqualTo("INSUFFICIENT_BALANCE");
    assertThat(answers).filteredOn(answer -> answer.placed().isPresent()).hasSize(255);
    assertThat(pools.standings(market))
        .extracting(PoolStore.Standing::wagers)
        .containsExactly(128L, 127L);
  }

  /** Balances, pools, prices and refusals: nobody can tell which way a stake was placed. */
  @Test
  void agree_with_one_by_one_on_every_answer_and_every_balance() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random chance = new Random(seed);
      Town alone = new Town(new Random(seed));
      Town together = new Town(new Random(seed));
      List<String> oneByOne = new ArrayList<>();
      List<String> inBatches = new ArrayList<>();
      List<PlaceWager> waiting = new ArrayList<>();
      Random same = new Random(seed);
      Random again = new Random(seed);
      for (int i = 0; i < STAKES; i++) {
        oneByOne.add(told(placedAlone(alone.wants(same))));
        waiting.add(together.wants(again));
        if (chance.nextInt(20) == 0 || i == STAKES - 1) {
          inBatches.addAll(together(waiting).stream().map(PlacesManyIT::told).toList());
          waiting.clear();
        }
      }
      assertThat(inBatches).as("seed " + seed).isEqualTo(oneByOne);
      assertThat(together.books()).as("seed " + seed).isEqualTo(alone.books());
    }
  }

  @Test
  void take_the_same_number_of_statements_however_many_they_are() {
    MarketId market = house.market(GivenTerms.flat(100));
    together(List.of(wants(house.member(1_000), "k", market, 0, "1.00")));
    int before = transactions.statements();
    together(List.of(wants(house.member(1_000), "k", market, 0, "1.00")));
    int one = transactions.statements() - before;
    List<PlaceWager> many =
        Collections.nCopies(200, 0).stream()
            .map(any -> wants(house.member(1_000), "k", market, 1, "1.00"))
            .toList();
    int between = transactions.statements();
    together(many);
    assertThat(transactions.statements() - between).isEqualTo(one);
  }

  /** Two markets and some members with little money, who repeat themselves now and then. */
  private final class Town {
    private final List<MarketId> markets =
        List.of(house.market(GivenTerms.flat(250)), house.market(GivenTerms.flat(0)));
    private final List<MemberId> members = new ArrayList<>();
    private final List<PlaceWager> asked = new ArrayList<>();

    Town(Random chance) {
      for (int i = 0; i < 8; i++) {
        members.add(house.member(chance.nextInt(3_000)));
      }
    }

    PlaceWager wants(Random chance) {
      if (!asked.isEmpty() && chance.nextInt(8) == 0) {
        return asked.get(chance.nextInt(asked.size()));
      }
      MemberId member = members.get(chance.nextInt(members.size()));
      Optional<String> order =
          chance.nextInt(3) == 0 ? Optional.of("o" + chance.nextInt(12)) : Optional.empty();
      Optional<String> referrer =
          chance.nextInt(4) == 0
              ? Optional.of(members.get(chance.nextInt(members.size())).toString())
              : Optional.empty();
      PlaceWager wants =
          new PlaceWager(
              member,
              "k" + chance.nextInt(60),
              new Stake(
                  markets.get(chance.nextInt(2)),
                  chance.nextInt(20) == 0 ? 7 : chance.nextInt(2),
                  chance.nextInt(15) == 0
                      ? "0.001"
                      : "%d.%02d".formatted(chance.nextInt(4), chance.nextInt(100)),
                  Optional.empty()),
              Guard.NONE,
              order,
              referrer);
      asked.add(wants);
      return wants;
    }

    List<String> books() {
      List<String> lines = new ArrayList<>();
      members.forEach(
          member ->
              lines.add(house.books.balance(AccountRef.cash(member.value(), PLAY)).toString()));
      markets.forEach(
          market ->
              pools.standings(market).forEach(it -> lines.add(it.pool() + " " + it.wagers())));
      return lines;
    }
  }

  private Answer placedAlone(PlaceWager command) {
    try {
      return Answer.placed(transactions.in(() -> desk.place(command)));
    } catch (Rejected refused) {
      return Answer.refused(refused);
    }
  }

  private List<Answer> together(List<PlaceWager> commands) {
    return transactions.in(() -> desk.placeAll(commands));
  }

  private static String told(Answer answer) {
    return answer
        .placed()
        .map(placed -> told(placed.wager()) + (placed.replayed() ? " again" : ""))
        .orElseGet(() -> code(answer.refused().orElseThrow()));
  }

  private static String told(WagerView wager) {
    return "%d %s %s %s %s %s"
        .formatted(
            wager.outcome(),
            wager.stake(),
            wager.fee(),
            wager.before(),
            wager.after(),
            wager.payout());
  }

  private static String code(Rejected refused) {
    return refused.refusal().name();
  }

  private static PlaceWager wants(
      MemberId member, String key, MarketId market, int outcome, String amount) {
    return new PlaceWager(
        member,
        key + UUID.randomUUID(),
        new Stake(market, outcome, amount, Optional.empty()),
        Guard.NONE,
        Optional.empty(),
        Optional.empty());
  }
}
