package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static com.predictiq.markets.internal.GivenMarket.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.drafting.Weights;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithDatabase
class MarketStoreIT {

  private static EntityManagerFactory unit;

  @BeforeAll
  static void open(TestDatabase database) {
    unit = database.entityManagerFactory("markets");
  }

  @AfterAll
  static void close() {
    unit.close();
  }

  @Test
  void gives_back_a_market_as_it_was_put_in() {
    Market market =
        GivenMarket.draft(
            new MarketId(UUID.randomUUID()),
            GivenMarket.complete().description("By the gauge.").tags("rain", "lisbon"));
    inTransaction(store -> put(store, market));
    Market found = inTransaction(store -> store.find(market.id()).orElseThrow());
    assertThat(found.asDraft()).isEqualTo(market.asDraft());
  }

  @Test
  void keeps_a_whole_life() {
    Market market = GivenMarket.draft();
    inTransaction(store -> put(store, market));
    inTransaction(store -> moved(store.hold(market.id())));
    Market found = inTransaction(store -> store.find(market.id()).orElseThrow());
    assertThat(found.view(Traded.NOTHING, CLOSE).winningOutcome()).contains(1);
    List<Market> all = inTransaction(store -> store.all(List.of(market.id().value())));
    assertThat(all).hasSize(1);
  }

  @Test
  void refuses_to_hold_what_is_not_there() {
    assertThatThrownBy(() -> inTransaction(store -> store.hold(new MarketId(UUID.randomUUID()))))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(MarketRefusal.MARKET_NOT_FOUND));
  }

  private static Market moved(Market market) {
    market.open(GivenMarket.FREE, NOW);
    market.propose(Weights.allTo(1, 2), CLOSE, CLOSE);
    market.resolveUndisputed(CLOSE.plus(Duration.ofDays(3)));
    return market;
  }

  private static Market put(MarketStore store, Market market) {
    store.add(market);
    return market;
  }

  static <T> T inTransaction(Function<MarketStore, T> work) {
    try (EntityManager entities = unit.createEntityManager()) {
      entities.getTransaction().begin();
      return committed(entities, work);
    }
  }

  private static <T> T committed(EntityManager entities, Function<MarketStore, T> work) {
    try {
      T result = work.apply(new MarketStore(entities));
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
    }
  }
}
