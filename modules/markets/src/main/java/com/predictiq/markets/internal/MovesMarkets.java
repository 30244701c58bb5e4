package com.predictiq.markets.internal;

import com.predictiq.markets.MarketId;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Does to markets what time brings after their closing: ends what depended on another end, makes
 * results final, counts votes, voids what hangs. Each market by itself, so that one that cannot be
 * moved keeps no other from it; after an outage, all that waited.
 */
@ApplicationScoped
class MovesMarkets implements Job {

  private static final Logger LOG = System.getLogger("predictiq.markets");

  private final DueMarkets due;
  private final LifeDesk desk;
  private final MarketsConfig config;
  private final InstantSource clock;

  @Inject
  MovesMarkets(DueMarkets due, LifeDesk desk, MarketsConfig config, InstantSource clock) {
    this.due = due;
    this.desk = desk;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "markets.moves-markets";
  }

  @Override
  public Duration every() {
    return config.moveEvery();
  }

  /** Orphans last: the others may just have made some, and these may make more. */
  @Override
  public int run() {
    return all(due::undisputed, desk::finish)
        + all(due::uncounted, desk::count)
        + all(due::hanging, desk::voidHanging)
        + all(due::orphaned, desk::voidOrphan)
        + desk.forgetOverrides();
  }

  /** What stays where it is is not tried twice in one run, so that the run ends. */
  private int all(DueMarkets.Look look, Predicate<MarketId> move) {
    Set<MarketId> left = new HashSet<>();
    int all = 0;
    List<MarketId> some;
    do {
      some = look.at(clock.instant(), left, config.moveBatch());
      List<MarketId> staying = some.stream().filter(market -> !moves(market, move)).toList();
      left.addAll(staying);
      all += some.size() - staying.size();
    } while (!some.isEmpty());
    return all;
  }

  private static boolean moves(MarketId market, Predicate<MarketId> move) {
    try {
      return move.test(market);
    } catch (RuntimeException failure) {
      LOG.log(Logger.Level.WARNING, "Market " + market + " stays where it is for now", failure);
      return false;
    }
  }
}
