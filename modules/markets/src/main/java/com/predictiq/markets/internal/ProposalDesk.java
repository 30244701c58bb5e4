package com.predictiq.markets.internal;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketProposed;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.OutcomeOracle;
import com.predictiq.markets.ResolutionSource;
import com.predictiq.markets.drafting.Faults;
import com.predictiq.markets.drafting.Weights;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Who may say how a market ended, and from when on. */
@ApplicationScoped
@Transactional
class ProposalDesk {

  private final MarketStore store;
  private final Instance<OutcomeOracle> oracle;
  private final Chronicle chronicle;
  private final Outbox outbox;
  private final InstantSource clock;

  @Inject
  ProposalDesk(
      MarketStore store,
      Instance<OutcomeOracle> oracle,
      Chronicle chronicle,
      Outbox outbox,
      InstantSource clock) {
    this.store = store;
    this.oracle = oracle;
    this.chronicle = chronicle;
    this.outbox = outbox;
    this.clock = clock;
  }

  void propose(Market market, Optional<MemberId> by, Answer answer) {
    requireItsProposer(market, by);
    Instant resolution = market.times().resolution();
    requireReady(market, resolution);
    propose(market, weights(market, answer), resolution);
  }

  /** An operator's own knowledge is not what was agreed on where an oracle answers. */
  void proposeByAdmin(Market market, Answer answer) {
    if (market.source() == ResolutionSource.ORACLE) {
      throw new Rejected(
          MarketRefusal.NOT_YOURS_TO_PROPOSE, "An oracle answers; two operators can override.");
    }
    Instant earliest =
        market.source() == ResolutionSource.ADMIN
            ? market.times().close()
            : market.times().resolution();
    requireReady(market, earliest);
    propose(market, Weights.of(answer, market.outcomes()), earliest);
  }

  private void propose(Market market, List<Integer> weights, Instant earliest) {
    Instant now = clock.instant();
    MarketId id = market.id();
    Optional<Integer> winner = Weights.winner(weights);
    market.propose(weights, earliest, now);
    chronicle.write(id, new MarketEvent(MarketEvent.Kind.PROPOSED, now, winner, Optional.empty()));
    outbox.add(new MarketProposed(id, winner, weights, market.disputableUntil(), now));
  }

  private static void requireItsProposer(Market market, Optional<MemberId> by) {
    boolean admitted =
        switch (market.source()) {
          case ORACLE -> true;
          case VOTE -> by.filter(market::isBy).isPresent();
          case ADMIN -> false;
        };
    if (!admitted) {
      throw new Rejected(
          MarketRefusal.NOT_YOURS_TO_PROPOSE,
          market.source() == ResolutionSource.VOTE
              ? "The creator proposes a result of this market."
              : "An admin proposes the result of this market.");
    }
  }

  /** What depends on an undecided market has no result yet; what cannot come true has none. */
  private void requireReady(Market market, Instant earliest) {
    market.requireReady(earliest, clock.instant());
    market.parent().ifPresent(parent -> requireWon(parent, market.parentOutcome().orElseThrow()));
  }

  private void requireWon(MarketId id, int outcome) {
    Market parent = store.find(id).orElseThrow(() -> MarketStore.unknown(id));
    if (parent.endedWithout(outcome)) {
      throw new Rejected(
          MarketRefusal.PARENT_OUTCOME_MISSED, "The parent market has ended another way.");
    }
    if (parent.statusAt(clock.instant()) != MarketStatus.RESOLVED) {
      throw new Rejected(
          MarketRefusal.PARENT_NOT_RESOLVED, "The parent market " + id + " is undecided.");
    }
  }

  private List<Integer> weights(Market market, Answer answer) {
    if (market.source() != ResolutionSource.ORACLE) {
      return Weights.of(answer, market.outcomes());
    }
    if (!answer.isUnsaid()) {
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED,
          "The oracle says what the result is.",
          List.of(new Fault("", Faults.VALUE, "must be empty: the oracle answers")));
    }
    return Weights.of(asked(market), market.outcomes());
  }

  private Answer asked(Market market) {
    if (!oracle.isResolvable()) {
      throw new Rejected(MarketRefusal.ORACLE_FAILURE, "There is no oracle in this house.");
    }
    return oracle.get().answer(market.view(Traded.NOTHING, clock.instant()));
  }
}
