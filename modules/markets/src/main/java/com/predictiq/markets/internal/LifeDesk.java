package com.predictiq.markets.internal;

import com.predictiq.markets.MarketClosed;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What time does to markets, in bites that commit on their own. Each looks again at the market it
 * holds: somebody may have moved it since it was found. One that is held is being moved.
 */
@ApplicationScoped
@Transactional
class LifeDesk {

  private final MarketStore store;
  private final MarketShelf shelf;
  private final OverrideStore overrides;
  private final Verdicts verdicts;
  private final MarketEnds ends;
  private final Chronicle chronicle;
  private final Outbox outbox;
  private final InstantSource clock;

  @Inject
  LifeDesk(
      MarketStore store,
      MarketShelf shelf,
      OverrideStore overrides,
      Verdicts verdicts,
      MarketEnds ends,
      Chronicle chronicle,
      Outbox outbox,
      InstantSource clock) {
    this.store = store;
    this.shelf = shelf;
    this.overrides = overrides;
    this.verdicts = verdicts;
    this.ends = ends;
    this.chronicle = chronicle;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Closes up to so many markets whose time has come, and says how many there were. */
  int closeSome(int most) {
    Instant now = clock.instant();
    List<MarketId> closed = shelf.closeDue(now, most);
    chronicle.write(closed, MarketEvent.Kind.CLOSED, now);
    closed.forEach(market -> outbox.add(new MarketClosed(market, now)));
    return closed.size();
  }

  /** Makes a proposal final that nobody has disputed in time. */
  boolean finish(MarketId id) {
    Instant now = clock.instant();
    return moved(
        store
            .claim(id)
            .filter(market -> market.statusAt(now) == MarketStatus.PROPOSED)
            .filter(market -> !now.isBefore(market.disputableUntil())),
        market -> {
          market.resolveUndisputed(now);
          ends.resolved(market, now);
        });
  }

  /** Counts a vote that is over, and ends the market if the vote has decided. */
  boolean count(MarketId id) {
    Instant now = clock.instant();
    return moved(
        store.claim(id).filter(market -> market.statusAt(now) == MarketStatus.DISPUTED),
        market -> verdicts.apply(market, now));
  }

  /** Ends what has had no result for too long. A vote that has decided comes before the clock. */
  boolean voidHanging(MarketId id) {
    Instant now = clock.instant();
    return moved(
        store.claim(id).filter(market -> hangs(market, now)),
        market -> {
          if (market.statusAt(now) == MarketStatus.CLOSED || !verdicts.apply(market, now)) {
            market.endWithout(MarketMove.VOID, "There was no result in time.", now);
            ends.voided(market, now);
          }
        });
  }

  boolean voidOrphan(MarketId id) {
    Instant now = clock.instant();
    return moved(
        store
            .claim(id)
            .filter(market -> !market.isPrivate() && !market.statusAt(now).terminal())
            .filter(this::hasLostItsParent),
        market -> {
          market.endWithout(
              MarketMove.MISS_PARENT, "The market it depended on has ended another way.", now);
          ends.voided(market, now);
        });
  }

  int forgetOverrides() {
    return overrides.forgetExpired(clock.instant());
  }

  private static boolean moved(Optional<Market> market, Consumer<Market> move) {
    market.ifPresent(move);
    return market.isPresent();
  }

  private static boolean hangs(Market market, Instant now) {
    MarketStatus status = market.statusAt(now);
    return !now.isBefore(market.times().voidAt())
        && (status == MarketStatus.CLOSED || status == MarketStatus.DISPUTED);
  }

  private boolean hasLostItsParent(Market child) {
    return child
        .parent()
        .flatMap(store::find)
        .filter(parent -> parent.endedWithout(child.parentOutcome().orElseThrow()))
        .isPresent();
  }
}
