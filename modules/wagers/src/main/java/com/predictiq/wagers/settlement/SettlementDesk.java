package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.ClaimView;
import com.predictiq.wagers.SettlementState;
import com.predictiq.wagers.SettlementView;
import com.predictiq.wagers.Settlements;
import com.predictiq.wagers.WagerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Tells how settlements are, and hands out what waits for its owner. */
@ApplicationScoped
@Transactional
class SettlementDesk implements Settlements {

  private static final TransferKind CLAIM = new TransferKind("claim");

  private final SettlementStore settlements;
  private final PositionStore positions;
  private final ClaimStore claims;
  private final Markets markets;
  private final Ledger ledger;
  private final InstantSource clock;

  @Inject
  SettlementDesk(
      SettlementStore settlements,
      PositionStore positions,
      ClaimStore claims,
      Markets markets,
      Ledger ledger,
      InstantSource clock) {
    this.settlements = settlements;
    this.positions = positions;
    this.claims = claims;
    this.markets = markets;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public SettlementView find(MarketId id) {
    MarketView market = known(id);
    return view(ended(id), market.terms().asset());
  }

  @Override
  public SettlementView resume(MarketId id) {
    known(id);
    ended(id);
    if (!settlements.resume(id, clock.instant())) {
      throw new Rejected(
          WagerRefusal.SETTLEMENT_NOT_HALTED, "The settlement of market " + id + " goes on.");
    }
    return find(id);
  }

  @Override
  public ClaimView claim(MarketId id, MemberId member) {
    known(id);
    Settlement settlement = ended(id);
    PositionStore.Totals mine = positions.totals(id, member);
    if (settlement.state() == SettlementState.PENDING || mine.open() > 0) {
      throw notResolved("The market is being settled; try again shortly.");
    }
    if (claims.made(id, member)) {
      throw alreadyClaimed();
    }
    if (settlement.decided().filter(Decided::claimed).isEmpty() || mine.paid() == 0) {
      throw new Rejected(
          WagerRefusal.NO_WINNINGS, "Nothing of this market waits to be collected by you.");
    }
    return collect(settlement, member, settlement.decision().amount(mine.paid()));
  }

  private ClaimView collect(Settlement settlement, MemberId member, Amount amount) {
    Instant now = clock.instant();
    if (!claims.enter(settlement.market(), member, amount, now)) {
      throw alreadyClaimed();
    }
    AccountRef waiting = AccountRef.claimable(settlement.about(), member.value(), amount.asset());
    ledger.post(
        Transfer.of(
            CLAIM,
            settlement.market().toString(),
            "claim:" + settlement.market() + ":" + member,
            new Posting(waiting, AccountRef.cash(member.value(), amount.asset()), amount)));
    return new ClaimView(settlement.market(), amount, now);
  }

  private MarketView known(MarketId id) {
    return markets
        .find(id)
        .filter(market -> !market.isPrivate())
        .orElseThrow(
            () -> new Rejected(WagerRefusal.MARKET_NOT_FOUND, "There is no market " + id + "."));
  }

  private Settlement ended(MarketId id) {
    return settlements.find(id).orElseThrow(() -> notResolved("The market has not ended."));
  }

  private SettlementView view(Settlement settlement, Asset asset) {
    Progress progress = settlement.progress();
    return new SettlementView(
        settlement.market(),
        settlement.state(),
        settlement.decided().map(Decided::kind),
        settlement.decided().map(Decided::reason),
        settlement.decided().filter(Decided::claimed).isPresent(),
        new Amount(asset, settlement.decided().map(Decided::staked).orElse(0L)),
        new Amount(asset, settlement.decided().map(Decided::pool).orElse(0L)),
        new Amount(asset, progress.paid()),
        new Amount(asset, progress.stakeFees() + progress.winningsFees()),
        new Amount(asset, progress.rewards()),
        new Amount(asset, progress.rounding()),
        settlement.decided().map(Decided::positions).orElse(0L),
        progress.done(),
        settlement.decided().isPresent() ? shares(settlement, asset) : List.of(),
        settlement.endedAt(),
        settlement.settledAt());
  }

  private List<SettlementView.Share> shares(Settlement settlement, Asset asset) {
    return settlements.pools(settlement.market()).stream()
        .map(
            pool ->
                new SettlementView.Share(
                    pool.outcome(),
                    new Amount(asset, pool.net()),
                    new Amount(asset, pool.gross()),
                    new Amount(asset, pool.share())))
        .toList();
  }

  private static Rejected notResolved(String detail) {
    return new Rejected(WagerRefusal.MARKET_NOT_RESOLVED, detail);
  }

  private static Rejected alreadyClaimed() {
    return new Rejected(WagerRefusal.ALREADY_CLAIMED, "You have collected from this market.");
  }
}
