package com.predictiq.markets.internal;

import static java.util.stream.Collectors.joining;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.members.MemberId;
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

  /** In the words of Hibernate. */
  private static final int SKIP_LOCKED = -2;

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
    return held(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Kept from moving, but not from being shared with others who only keep it from moving. */
  Market share(MarketId id) {
    return held(id, LockModeType.PESSIMISTIC_READ);
  }

  /** The same for who is no operator: a draft is known to nobody but its creator. */
  Market holdKnown(MarketId id, Optional<MemberId> by) {
    return known(hold(id), by);
  }

  Market shareKnown(MarketId id, MemberId by) {
    return known(share(id), Optional.of(by));
  }

  void requireKnown(MarketId id) {
    known(find(id).orElseThrow(() -> unknown(id)), Optional.empty());
  }

  /** The market if nobody holds it at this moment: whoever does is moving it. */
  Optional<Market> claim(MarketId id) {
    return markets
        .createQuery("select m from Market m where m.id = :id", Market.class)
        .setParameter("id", id.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  private static Market known(Market market, Optional<MemberId> by) {
    if (market.isPrivate() && by.filter(market::isBy).isEmpty()) {
      throw unknown(market.id());
    }
    return market;
  }

  private Market held(MarketId id, LockModeType lock) {
    Market market = markets.find(Market.class, id.value(), lock);
    if (market == null) {
      throw unknown(id);
    }
    return market;
  }

  /**
   * One statement, however many they are: with "in :ids" each number of them is another, which is
   * translated and planned anew, and that for every batch of stakes. The cast only tells Hibernate
   * that this is a condition; the index of the ids still serves it.
   */
  List<Market> all(Collection<UUID> ids) {
    return markets
        .createQuery(
            """
            select m from Market m
             where cast(sql('? = any (cast(? as uuid[]))', m.id, :ids) as Boolean)\
            """,
            Market.class)
        .setParameter("ids", ids.stream().map(UUID::toString).collect(joining(",", "{", "}")))
        .getResultList();
  }

  static Rejected unknown(MarketId id) {
    return new Rejected(MarketRefusal.MARKET_NOT_FOUND, "There is no market " + id + ".");
  }
}
