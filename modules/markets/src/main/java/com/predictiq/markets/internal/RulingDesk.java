package com.predictiq.markets.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Rulings;
import com.predictiq.markets.drafting.Weights;
import com.predictiq.markets.drafting.WrittenText;
import com.predictiq.members.MemberId;
import com.predictiq.platform.TriesAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where markets are brought to their end by somebody who asks; the clock asks for itself. */
@ApplicationScoped
@TriesAgain
@Transactional
class RulingDesk implements Rulings {

  private final MarketStore store;
  private final MarketShelf shelf;
  private final ProposalDesk proposals;
  private final Verdicts verdicts;
  private final OverrideDesk overrides;
  private final OverrideStore wishes;
  private final MarketEnds ends;
  private final InstantSource clock;

  @Inject
  RulingDesk(
      MarketStore store,
      MarketShelf shelf,
      ProposalDesk proposals,
      Verdicts verdicts,
      OverrideDesk overrides,
      OverrideStore wishes,
      MarketEnds ends,
      InstantSource clock) {
    this.store = store;
    this.shelf = shelf;
    this.proposals = proposals;
    this.verdicts = verdicts;
    this.overrides = overrides;
    this.wishes = wishes;
    this.ends = ends;
    this.clock = clock;
  }

  @Override
  public MarketView propose(MarketId id, Optional<MemberId> by, Answer answer) {
    Market market = store.holdKnown(id, by);
    proposals.propose(market, by, answer);
    return view(market);
  }

  @Override
  public MarketView proposeByAdmin(MarketId id, Answer answer) {
    Market market = store.hold(id);
    proposals.proposeByAdmin(market, answer);
    return view(market);
  }

  @Override
  public MarketView finish(MarketId id) {
    return finish(store.holdKnown(id, Optional.empty()));
  }

  @Override
  public MarketView resolve(MarketId id, Answer answer) {
    Market market = store.hold(id);
    MarketStatus status = market.statusAt(clock.instant());
    if (status == MarketStatus.PROPOSED) {
      requireNothingElse(market, answer);
      return finish(market);
    }
    if (status == MarketStatus.DISPUTED) {
      requireNothingSaid(answer);
      return finish(market);
    }
    proposals.proposeByAdmin(market, answer);
    return view(market);
  }

  @Override
  public MarketView fallBack(MarketId id, Answer answer, String reason) {
    Instant now = clock.instant();
    Market market = store.hold(id);
    MarketMoves.next(market.statusAt(now), MarketMove.FALL_BACK);
    market.proposed().requireVotingOver(now);
    verdicts.requireUndecided(market);
    market.fallBack(Weights.of(answer, market.outcomes(), reason), reason, now);
    ends.resolved(market, now);
    return view(market);
  }

  @Override
  public MarketView cancel(MarketId id, String reason) {
    Instant now = clock.instant();
    Market market = store.hold(id);
    MarketMoves.next(market.statusAt(now), MarketMove.CANCEL);
    market.cancel(WrittenText.reason(reason), now);
    ends.cancelled(market, now);
    return view(market);
  }

  @Override
  public Overridden override(OverrideMarket command) {
    Optional<PendingOverride> pending = overrides.override(command);
    return new Overridden(view(store.hold(command.market())), pending);
  }

  @Override
  public List<PendingOverride> pendingOverrides() {
    return wishes.all(clock.instant());
  }

  @Override
  public void withdrawOverride(MarketId market) {
    wishes.forget(store.hold(market).id());
  }

  private MarketView finish(Market market) {
    Instant now = clock.instant();
    if (market.statusAt(now) == MarketStatus.DISPUTED) {
      verdicts.requireApplied(market, now);
    } else {
      market.resolveUndisputed(now);
      ends.resolved(market, now);
    }
    return view(market);
  }

  private static void requireNothingElse(Market market, Answer answer) {
    boolean same =
        answer.isUnsaid()
            || Weights.of(answer, market.outcomes()).equals(market.proposed().weights());
    if (!same) {
      throw new Rejected(
          MarketRefusal.ALREADY_PROPOSED,
          "Another result was proposed: the weights " + market.proposed().weights() + ".");
    }
  }

  private static void requireNothingSaid(Answer answer) {
    if (!answer.isUnsaid()) {
      throw new Rejected(MarketRefusal.ALREADY_DISPUTED, "The vote says what the result is.");
    }
  }

  private MarketView view(Market market) {
    return shelf.view(market, clock.instant());
  }
}
