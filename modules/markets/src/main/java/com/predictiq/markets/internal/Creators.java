package com.predictiq.markets.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.Tier;
import com.predictiq.markets.charges.Charge;
import com.predictiq.markets.charges.CreationCharges;
import com.predictiq.markets.charges.Deposits;
import com.predictiq.members.Conduct;
import com.predictiq.members.MemberId;
import com.predictiq.members.Reputation;
import com.predictiq.platform.SafetySwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Who may make markets, of which tier, and for how much. */
@ApplicationScoped
@Transactional
class Creators {

  private final SafetySwitch safety;
  private final Conduct conduct;
  private final Supplier<CreationCharges> charges;
  private final Deposits deposits;

  @Inject
  Creators(
      SafetySwitch safety, Conduct conduct, Supplier<CreationCharges> charges, Deposits deposits) {
    this.safety = safety;
    this.conduct = conduct;
    this.charges = charges;
    this.deposits = deposits;
  }

  void requireAdmitted(MemberId creator) {
    safety.requireOpen();
    conduct.requireNotFrozen(creator);
  }

  void requireReputation(MemberId creator, Tier tier) {
    if (!conduct.reputation(creator).atLeast(needed(tier))) {
      throw new Rejected(
          MarketRefusal.INSUFFICIENT_REPUTATION,
          "A market of the tier " + tier.wire() + " needs a creator of that reputation.");
    }
  }

  Charge charge(Market market) {
    return charges.get().in(market.charge().fee().asset(), conduct.reputation(market.creator()));
  }

  void pay(Market market) {
    deposits.take(market.id(), market.creator(), market.charge());
  }

  private static Reputation needed(Tier tier) {
    return switch (tier) {
      case BASIC -> Reputation.BASIC;
      case PRO -> Reputation.PRO;
      case INSTITUTIONAL -> Reputation.INSTITUTIONAL;
    };
  }
}
