package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.Assets;
import com.predictiq.ledger.Snapshots;
import com.predictiq.markets.DisputeView;
import com.predictiq.markets.Disputes;
import com.predictiq.markets.MarketDisputed;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPool;
import com.predictiq.markets.MarketPools;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.disputes.Bonds;
import com.predictiq.markets.disputes.Dispute;
import com.predictiq.markets.disputes.DisputesConfig;
import com.predictiq.markets.disputes.Docket;
import com.predictiq.markets.drafting.Weights;
import com.predictiq.members.Conduct;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where proposed results are doubted. */
@ApplicationScoped
@Transactional
class DisputeDesk {

  private final MarketStore store;
  private final MarketPools pools;
  private final Docket docket;
  private final Bonds bonds;
  private final Snapshots snapshots;
  private final Assets assets;
  private final Conduct conduct;
  private final Chronicle chronicle;
  private final Outbox outbox;
  private final DisputesConfig config;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  DisputeDesk(
      MarketStore store,
      MarketPools pools,
      Docket docket,
      Bonds bonds,
      Snapshots snapshots,
      Assets assets,
      Conduct conduct,
      Chronicle chronicle,
      Outbox outbox,
      DisputesConfig config,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.store = store;
    this.pools = pools;
    this.docket = docket;
    this.bonds = bonds;
    this.snapshots = snapshots;
    this.assets = assets;
    this.conduct = conduct;
    this.chronicle = chronicle;
    this.outbox = outbox;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  DisputeView file(Disputes.FileDispute command) {
    Instant now = clock.instant();
    Market market = store.holdKnown(command.market(), Optional.of(command.by()));
    conduct.requireNotFrozen(command.by());
    Instant votingEnds = now.plus(config.voting());
    market.dispute(votingEnds, now);
    Weights.requireDoubt(command.reason(), command.wantedOutcome(), market.outcomes());
    requirePosition(command);
    DisputeView dispute =
        new DisputeView(
            ids.next(),
            market.id(),
            command.by(),
            command.reason(),
            command.wantedOutcome(),
            config.bondFor(pool(market)),
            now,
            votingEnds,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    enter(dispute);
    return dispute;
  }

  /** The weights are taken down before the bond moves, as everybody else's are. */
  private void enter(DisputeView dispute) {
    Asset governance = config.governance(assets);
    snapshots.take(dispute.id(), governance);
    Amount total = snapshots.total(dispute.id(), governance);
    docket.file(new Dispute(dispute, total, config.rules()));
    bonds.take(dispute);
    MarketId market = dispute.market();
    chronicle.write(
        market,
        new MarketEvent(
            MarketEvent.Kind.DISPUTED,
            dispute.filedAt(),
            dispute.wantedOutcome(),
            Optional.of(dispute.reason())));
    outbox.add(
        new MarketDisputed(market, dispute.disputer(), dispute.votingEndsAt(), dispute.filedAt()));
  }

  private void requirePosition(Disputes.FileDispute command) {
    if (!pools.holds(command.market(), command.by())) {
      throw new Rejected(
          MarketRefusal.POSITION_REQUIRED, "You have staked nothing on this market.");
    }
  }

  private Amount pool(Market market) {
    Amount nothing = Amount.zero(market.charge().deposit().asset());
    return pools.of(List.of(market.id())).getOrDefault(market.id(), List.of()).stream()
        .map(MarketPool::net)
        .reduce(nothing, Amount::plus);
  }
}
