package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketId;
import com.predictiq.platform.Job;
import com.predictiq.platform.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Settles what has ended: a bite of each market in turn, until there is none or the node's turn is
 * over. Should two nodes ever be at it together, each passes over what the other holds.
 */
@ApplicationScoped
class SettlesMarkets implements Job {

  private static final Logger LOG = Logger.getLogger("predictiq.wagers");
  private static final int MARKETS_AT_ONCE = 100;

  private final SettlementStore settlements;
  private final Bites bites;
  private final SettlementConfig config;
  private final InstantSource clock;

  @Inject
  SettlesMarkets(
      SettlementStore settlements, Bites bites, SettlementConfig config, InstantSource clock) {
    this.settlements = settlements;
    this.bites = bites;
    this.config = config;
    this.clock = clock;
  }

  /** In the transaction that ends the market: no market ends without its money being on the way. */
  void note(@Observes MarketEnded ended) {
    settlements.enter(ended);
  }

  @Override
  public String name() {
    return "wagers.settles-markets";
  }

  @Override
  public Duration every() {
    return config.interval();
  }

  @Override
  public Optional<Operation> operation() {
    return Optional.of(Operation.REFUNDS);
  }

  /** Answers how many bites were taken. */
  @Override
  public int run() {
    Instant end = clock.instant().plus(config.turn());
    int taken = 0;
    int before;
    do {
      before = taken;
      List<MarketId> due = settlements.due(clock.instant(), MARKETS_AT_ONCE);
      taken +=
          (int)
              due.stream()
                  .takeWhile(market -> clock.instant().isBefore(end))
                  .filter(this::bite)
                  .count();
    } while (taken > before && clock.instant().isBefore(end));
    return taken;
  }

  private boolean bite(MarketId market) {
    try {
      return bites.take(market);
    } catch (DoesNotAddUp | Rejected wrong) {
      LOG.log(Level.SEVERE, "The settlement of market " + market + " is halted", wrong);
      bites.halt(market, wrong.getMessage());
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "The settlement of market " + market + " will go on later", failure);
      bites.stumble(market, String.valueOf(failure.getMessage()));
    }
    return false;
  }
}
