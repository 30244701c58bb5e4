package com.predictiq.wagers.settlement;

import com.predictiq.markets.MarketId;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.platform.TriesAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One bite of a settlement is one transaction: the row is held, money moves, positions are marked,
 * the row says how far it is. A node that dies in the middle has done nothing.
 */
@ApplicationScoped
class Bites {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final SettlementStore settlements;
  private final Plans plans;
  private final Gathers gathers;
  private final Pays pays;
  private final Releases releases;
  private final SafetySwitch safety;
  private final InstantSource clock;

  @Inject
  Bites(
      SettlementStore settlements,
      Plans plans,
      Gathers gathers,
      Pays pays,
      Releases releases,
      SafetySwitch safety,
      InstantSource clock) {
    this.settlements = settlements;
    this.plans = plans;
    this.gathers = gathers;
    this.pays = pays;
    this.releases = releases;
    this.safety = safety;
    this.clock = clock;
  }

  /** False when there was nothing to do, or somebody else is doing it. */
  @TriesAgain
  @Transactional
  boolean take(MarketId market) {
    Optional<Settlement> held = settlements.hold(market);
    held.ifPresent(this::take);
    return held.isPresent();
  }

  /** Something in the way that may be gone later. */
  @Transactional
  void stumble(MarketId market, String trouble) {
    settlements.stumble(market, clock.instant(), LONGEST_WAIT, trouble);
  }

  /** Something that must not be: nothing new is let in until somebody has looked. */
  @Transactional
  void halt(MarketId market, String trouble) {
    if (settlements.halt(market, trouble)) {
      safety.pause(
          "The settlement of market " + market + " was halted: " + trouble, "wagers.settlement");
    }
  }

  private void take(Settlement settlement) {
    switch (settlement.state()) {
      case PENDING -> plans.plan(settlement);
      case GATHERING -> gathers.gather(settlement);
      case PAYING -> pays.pay(settlement);
      case RELEASING -> releases.release(settlement);
      case SETTLED, HALTED -> throw new IllegalStateException("it is over and was not held");
    }
  }
}
