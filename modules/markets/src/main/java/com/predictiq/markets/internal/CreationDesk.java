package com.predictiq.markets.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.markets.DraftMarket;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketOpened;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.OracleQuestion;
import com.predictiq.markets.OracleQuestions;
import com.predictiq.markets.ResolutionSource;
import com.predictiq.markets.drafting.CheckedDraft;
import com.predictiq.markets.drafting.CreationRules;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a market comes into the world: written, rewritten, opened; or thought better of. */
@ApplicationScoped
@Transactional
class CreationDesk {

  private final Supplier<CreationRules> rules;
  private final MarketStore store;
  private final CountsTrading trading;
  private final Chronicle chronicle;
  private final Outbox outbox;
  private final MarketsConfig config;
  private final Creators creators;
  private final Instance<OracleQuestions> oracle;
  private final MarketEnds ends;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  CreationDesk(
      Supplier<CreationRules> rules,
      MarketStore store,
      CountsTrading trading,
      Chronicle chronicle,
      Outbox outbox,
      MarketsConfig config,
      Creators creators,
      Instance<OracleQuestions> oracle,
      MarketEnds ends,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.rules = rules;
    this.store = store;
    this.trading = trading;
    this.chronicle = chronicle;
    this.outbox = outbox;
    this.config = config;
    this.creators = creators;
    this.oracle = oracle;
    this.ends = ends;
    this.ids = ids;
    this.clock = clock;
  }

  Market draft(DraftMarket command) {
    creators.requireAdmitted(command.creator());
    Instant now = clock.instant();
    MarketId id = new MarketId(ids.next());
    CheckedDraft draft = checked(command.creator(), command.draft(), now);
    Market market = Market.draft(id, command.creator(), draft, now);
    store.add(market);
    ask(market, command.draft());
    chronicle.write(id, MarketEvent.Kind.DRAFTED, now);
    return market;
  }

  Market revise(MarketId id, MemberId by, MarketDraft changes) {
    Instant now = clock.instant();
    Market market = heldBy(id, by);
    MarketMoves.next(market.statusAt(now), MarketMove.REVISE);
    market.revise(checked(by, changes.over(market.asDraft()), now), now);
    ask(market, changes);
    chronicle.write(id, MarketEvent.Kind.REVISED, now);
    return market;
  }

  Market withdraw(MarketId id, MemberId by) {
    Instant now = clock.instant();
    Market market = heldBy(id, by);
    market.withdraw(now);
    ends.cancelled(market, now);
    return market;
  }

  Market openByCreator(MarketId id, MemberId by) {
    Market market = heldBy(id, by);
    if (config.approvalRequired()) {
      throw new Rejected(MarketRefusal.APPROVAL_REQUIRED, "An admin looks at the draft first.");
    }
    return open(market);
  }

  Market openByAdmin(MarketId id) {
    return open(store.hold(id));
  }

  private Market open(Market market) {
    Instant now = clock.instant();
    creators.requireAdmitted(market.creator());
    market.open(creators.charge(market), now);
    market.parent().ifPresent(parent -> requirePossible(parent, market.parentOutcome()));
    creators.pay(market);
    trading.opened(market.id(), now);
    chronicle.write(market.id(), MarketEvent.Kind.OPENED, now);
    outbox.add(new MarketOpened(market.id(), market.creator(), market.times().close(), now));
    return market;
  }

  /** A draft is known to nobody but its creator; what is open is known, but not theirs. */
  private Market heldBy(MarketId id, MemberId by) {
    Market market = store.hold(id);
    if (market.isBy(by)) {
      return market;
    }
    if (market.isPrivate()) {
      throw MarketStore.unknown(id);
    }
    throw new Rejected(MarketRefusal.NOT_THE_CREATOR, "Another member drafted this market.");
  }

  private CheckedDraft checked(MemberId creator, MarketDraft draft, Instant now) {
    CheckedDraft checked = rules.get().check(draft, now);
    creators.requireReputation(creator, checked.terms().tier());
    checked.parent().ifPresent(parent -> requirePossible(parent, checked.parentOutcome()));
    return checked;
  }

  /** The oracle holds what it is asked; a question it could not answer is none. */
  private void ask(Market market, MarketDraft said) {
    if (market.source() == ResolutionSource.ORACLE && oracle.isResolvable()) {
      oracle
          .get()
          .take(
              new OracleQuestion(
                  market.id(),
                  market.asDraft().oracleFeed().orElseThrow(),
                  said.oracleComparison(),
                  said.oracleBounds(),
                  market.outcomes(),
                  market.times().resolution()));
    }
  }

  private void requirePossible(MarketId parent, Optional<Integer> outcome) {
    Market other =
        store
            .find(parent)
            .filter(found -> !found.isPrivate())
            .orElseThrow(() -> MarketStore.unknown(parent));
    other.requireOutcome(outcome.orElseThrow());
    if (other.endedWithout(outcome.orElseThrow())) {
      throw new Rejected(
          MarketRefusal.PARENT_OUTCOME_MISSED, "The parent market has ended another way.");
    }
  }
}
