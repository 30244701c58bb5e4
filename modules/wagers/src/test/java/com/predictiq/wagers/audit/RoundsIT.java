package com.predictiq.wagers.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.ledger.Holdings;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsIT {

  private static final String PROMISE = "a-promise";

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = new Transactions(DATABASE);
  private final Sql sql = new Sql(transactions.dataSource());
  private final List<UUID> escrowed = new ArrayList<>();
  private final RoundStore store = new RoundStore(sql, new Escrowed());
  private final Rounds rounds = new Rounds(store, new SettableClock());
  private final List<UUID> looked = new ArrayList<>();
  private final Set<UUID> wrong = new HashSet<>();

  @AfterEach
  void forget() {
    sql.change("truncate wagers.pools, wagers.audit_rounds, wagers.audit_findings");
  }

  @AfterAll
  static void drop_the_database() {
    DATABASE.close();
  }

  @Test
  void a_small_house_is_seen_whole_at_each_look() {
    grow(30, 10);
    look();
    look();
    assertThat(looked).hasSize(60);
    assertThat(Set.copyOf(looked)).hasSize(30);
  }

  @Test
  void a_large_one_is_seen_in_parts_until_all_was_seen() {
    grow(100, 3_000);
    look();
    assertThat(looked.size()).isBetween(10, 40);
    while (looked.size() < 100) {
      look();
    }
    assertThat(Set.copyOf(looked)).hasSize(100);
  }

  @Test
  void one_market_may_be_larger_than_a_look() {
    grow(3, 1_000_000);
    look();
    look();
    look();
    assertThat(Set.copyOf(looked)).hasSize(3);
  }

  @Test
  void what_was_found_wrong_is_looked_at_each_time_until_it_is_mended() {
    grow(100, 3_000);
    wrong.add(id(1));
    assertThat(look()).isEqualTo(1);
    assertThat(look()).isEqualTo(1);
    assertThat(store.places(PROMISE)).containsExactly("market " + id(1) + ": wrong");
    wrong.clear();
    assertThat(look()).isZero();
  }

  @Test
  void markets_that_only_the_books_know_are_looked_at_too() {
    grow(30, 10);
    UUID orphan = UUID.fromString("f0000000-0000-7000-8000-000000000000");
    escrowed.add(orphan);
    escrowed.add(id(7));
    look();
    assertThat(looked).hasSize(31).contains(orphan);
  }

  @Test
  void a_look_at_everything_leaves_the_round_where_it_is() {
    grow(100, 3_000);
    look();
    UUID after = store.after(PROMISE);
    looked.clear();
    wrong.add(id(99));
    assertThat(transactions.call(() -> rounds.lookAtAll(PROMISE, this::check))).isEqualTo(1);
    assertThat(Set.copyOf(looked)).hasSize(100);
    assertThat(store.after(PROMISE)).isEqualTo(after);
  }

  @Test
  void every_question_is_answered_from_an_index() {
    QueryPlan.of(DATABASE, RoundStore.NEXT, id(1), 100).usesIndex("pools_pkey");
    Object ids = new String[] {id(1).toString()};
    QueryPlan.of(DATABASE, EscrowIsThePool.POOLS, ids).usesIndex("pools_pkey");
    QueryPlan.of(DATABASE, EscrowIsThePool.SHARED_OUT, ids).usesIndex("settlements_pkey");
    QueryPlan.of(DATABASE, MarketsAddUp.SUMS, ids)
        .usesIndex("pools_pkey")
        .usesIndex("wagers_by_market")
        .usesIndex("positions_by_market")
        .usesIndex("claims_by_market")
        .usesIndex("settlements_pkey");
  }

  private long look() {
    return transactions.call(() -> rounds.look(PROMISE, this::check));
  }

  private Map<UUID, String> check(Collection<UUID> markets) {
    looked.addAll(markets);
    Map<UUID, String> found = new HashMap<>();
    markets.stream().filter(wrong::contains).forEach(market -> found.put(market, "wrong"));
    return found;
  }

  /** So many markets, each with so many wagers. */
  private void grow(int markets, int wagers) {
    sql.change(
        """
        insert into wagers.pools (market_id, outcome, asset, net, gross, fees, bettors, wagers)
        select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 0, 'PLAY', 1, 1, 0, 1, ?
          from generate_series(1, ?) i\
        """,
        wagers,
        markets);
  }

  private static UUID id(int number) {
    return UUID.fromString("00000000-0000-7000-8000-%012x".formatted(number));
  }

  private final class Escrowed implements Holdings {
    @Override
    public List<Held> about(Collection<UUID> subjects) {
      throw new UnsupportedOperationException("nobody asks here");
    }

    @Override
    public List<UUID> escrowedAfter(UUID subject, int most) {
      return escrowed.stream()
          .filter(id -> id.toString().compareTo(subject.toString()) > 0)
          .sorted((one, other) -> one.toString().compareTo(other.toString()))
          .limit(most)
          .toList();
    }
  }
}
