package com.predictiq.markets.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Markets, one at a time. */
@ApplicationScoped
@Transactional
class MarketStore {

  @PersistenceContext(unitName = "markets")
  private EntityManager markets;

  MarketStore() {}

  MarketStore(EntityManager markets) {
    this.markets = markets;
  }

  void add(Market market) {
    markets.persist(market);
  }

  Optional<Market> find(MarketId id) {
    return Optional.ofNullable(markets.find(Market.class, id.value()));
  }

  /** The market, held until the transaction ends, so that moves come one after the other. */
  Market hold(MarketId id) {
    Market market = markets.find(Market.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (market == null) {
      throw unknown(id);
    }
    return market;
  }

  List<Market> all(Collection<UUID> ids) {
    return markets
        .createQuery("select m from Market m where m.id in :ids", Market.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  static Rejected unknown(MarketId id) {
    return new Rejected(MarketRefusal.MARKET_NOT_FOUND, "There is no market " + id + ".");
  }
}
