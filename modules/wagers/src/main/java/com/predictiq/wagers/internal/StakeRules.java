package com.predictiq.wagers.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Assets;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.members.MemberId;
import com.predictiq.members.Members;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.WagerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a stake may be placed, asked in the order that callers rely on. */
@ApplicationScoped
class StakeRules {

  /** A stake that may be placed. */
  record Admitted(MarketView market, int outcome, Amount amount) {}

  /** What the rules have to know of the world. */
  interface Known {
    Optional<MarketView> market(MarketId id);

    boolean member(MemberId id);
  }

  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,18})(\\.[0-9]{1,9})?");

  private final WagersConfig config;
  private final Known asked;
  private final Assets assets;

  @Inject
  StakeRules(WagersConfig config, Markets markets, Members members, Assets assets) {
    this.config = config;
    this.asked = asking(markets, members);
    this.assets = assets;
  }

  private static Known asking(Markets markets, Members members) {
    return new Known() {
      @Override
      public Optional<MarketView> market(MarketId id) {
        return markets.find(id);
      }

      @Override
      public boolean member(MemberId id) {
        return members.find(id).isPresent();
      }
    };
  }

  /** Whether anybody could place it; asks for what there is to know. */
  Admitted admit(Stake stake, Instant now) {
    return admit(stake, Optional.empty(), Optional.empty(), now);
  }

  Admitted admit(Stake stake, Optional<String> referrer, Optional<MemberId> member, Instant now) {
    return admit(stake, referrer, member, now, asked);
  }

  Admitted admit(
      Stake stake, Optional<String> referrer, Optional<MemberId> member, Instant now, Known known) {
    Optional<MarketView> found = known.market(stake.market()).filter(market -> !market.isPrivate());
    requireAmount(stake, found);
    referrer.ifPresent(who -> requireReferrer(who, member, known));
    MarketView market = found.orElseThrow(() -> unknown(stake.market()));
    requireOpen(market, now);
    requireParent(market, known);
    requireOutcome(market, stake.outcome());
    Asset asset = market.terms().asset();
    if (stake.asset().filter(code -> !code.equals(asset.code())).isPresent()) {
      throw new Rejected(
          WagerRefusal.WRONG_ASSET, "The market " + market.id() + " is staked in " + asset + ".");
    }
    return new Admitted(market, stake.outcome(), amount(stake.amount(), asset));
  }

  /** Reads an amount of the caller's in the asset of the market. */
  static Amount amount(String text, Asset asset) {
    return Amount.parse(asset, text)
        .filter(Amount::isPositive)
        .orElseThrow(() -> badAmount("a positive decimal with at most " + asset.scale()));
  }

  private void requireAmount(Stake stake, Optional<MarketView> market) {
    if (!DECIMAL.matcher(stake.amount()).matches()) {
      throw badAmount("a positive decimal with at most 9");
    }
    stake
        .asset()
        .map(assets::find)
        .orElseGet(() -> market.map(view -> view.terms().asset()))
        .ifPresent(asset -> amount(stake.amount(), asset));
    BigDecimal amount = new BigDecimal(stake.amount());
    if (amount.signum() == 0) {
      throw badAmount("a positive decimal with at most 9");
    }
    if (amount.compareTo(config.leastStake()) < 0) {
      throw new Rejected(
          WagerRefusal.STAKE_BELOW_MINIMUM,
          "The least is " + config.leastStake().toPlainString() + ".");
    }
    if (amount.compareTo(config.mostStake()) > 0) {
      throw new Rejected(
          WagerRefusal.STAKE_ABOVE_MAXIMUM,
          "The most is " + config.mostStake().toPlainString() + ".");
    }
  }

  private static void requireReferrer(String referrer, Optional<MemberId> member, Known known) {
    boolean another =
        MemberId.parse(referrer)
            .filter(who -> !member.equals(Optional.of(who)))
            .filter(known::member)
            .isPresent();
    if (!another) {
      throw new Rejected(
          WagerRefusal.INVALID_REFERRER, "A referrer is another member of this house.");
    }
  }

  private static void requireOpen(MarketView market, Instant now) {
    if (!now.isBefore(market.resolutionTime())) {
      throw new Rejected(
          WagerRefusal.RESOLUTION_DEADLINE_PASSED,
          "The resolution time was " + market.resolutionTime() + ".");
    }
    if (!market.takesStakesAt(now)) {
      throw new Rejected(
          WagerRefusal.MARKET_CLOSED,
          "Stakes are taken while a market is active, until " + market.closeTime() + ".");
    }
  }

  private static void requireParent(MarketView market, Known known) {
    boolean missed =
        market
            .parent()
            .flatMap(known::market)
            .filter(parent -> parent.status().terminal())
            .filter(parent -> !parent.winningOutcome().equals(market.parentOutcome()))
            .isPresent();
    if (missed) {
      throw new Rejected(
          WagerRefusal.PARENT_OUTCOME_MISSED, "The parent market has ended another way.");
    }
  }

  static void requireOutcome(MarketView market, int outcome) {
    int outcomes = market.outcomes().size();
    if (outcome < 0 || outcome >= outcomes) {
      throw new Rejected(
          WagerRefusal.INVALID_OUTCOME, "The outcomes are 0 to " + (outcomes - 1) + ".");
    }
  }

  static Rejected unknown(MarketId market) {
    return new Rejected(WagerRefusal.MARKET_NOT_FOUND, "There is no market " + market + ".");
  }

  private static Rejected badAmount(String what) {
    return new Rejected(WagerRefusal.INVALID_AMOUNT, "The amount must be " + what + " decimals.");
  }
}
