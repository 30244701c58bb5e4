package com.predictiq.markets.internal;

import com.predictiq.markets.MarketClosed;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What time does to markets, in bites that commit on their own. */
@ApplicationScoped
@Transactional
class LifeDesk {

  private final MarketShelf shelf;
  private final Chronicle chronicle;
  private final Outbox outbox;
  private final InstantSource clock;

  @Inject
  LifeDesk(MarketShelf shelf, Chronicle chronicle, Outbox outbox, InstantSource clock) {
    this.shelf = shelf;
    this.chronicle = chronicle;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Closes up to so many markets whose time has come, and says how many there were. */
  int closeSome(int most) {
    Instant now = clock.instant();
    List<MarketId> closed = shelf.closeDue(now, most);
    for (MarketId market : closed) {
      chronicle.write(market, MarketEvent.Kind.CLOSED, now);
      outbox.add(new MarketClosed(market, now));
    }
    return closed.size();
  }
}
