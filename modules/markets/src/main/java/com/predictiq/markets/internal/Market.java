package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStanding;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.ResolutionSource;
import com.predictiq.markets.charges.Charge;
import com.predictiq.markets.drafting.CheckedDraft;
import com.predictiq.markets.drafting.Question;
import com.predictiq.markets.drafting.Terms;
import com.predictiq.markets.drafting.Times;
import com.predictiq.markets.drafting.Weights;
import com.predictiq.members.MemberId;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A question people put money on. Its creator may rewrite it as long as it is a draft; once it is
 * open everything that was agreed stands until the end. The clock closes it. Then a result is
 * proposed, can be disputed for a while and becomes final; or the market is cancelled, and
 * everybody gets back what they staked. What has ended stays as it ended.
 */
@Entity
@Table(schema = "markets", name = "markets")
@Access(AccessType.FIELD)
class Market {

  @Id private UUID id;

  @Column(name = "creator_id")
  private UUID creator;

  @Enumerated(EnumType.STRING)
  private MarketStatus status;

  @Embedded private Question question;
  @Embedded private Terms terms;

  @Embedded private Times times;
  @Embedded private Proposal proposal;
  @Embedded private Ending ending;

  @Embedded private Paid paid = Paid.NOTHING;
  private boolean featured;

  @Version private long version;

  protected Market() {}

  static Market draft(MarketId id, MemberId creator, CheckedDraft draft, Instant now) {
    Market market = new Market();
    market.id = id.value();
    market.creator = creator.value();
    market.status = MarketStatus.DRAFT;
    market.write(draft, now);
    return market;
  }

  void revise(CheckedDraft draft, Instant now) {
    move(MarketMove.REVISE, now);
    write(draft, times.created());
  }

  void open(Charge charge, Instant now) {
    move(MarketMove.OPEN, now);
    if (!times.close().isAfter(now)) {
      throw new Rejected(
          MarketRefusal.INVALID_TIME_RANGE, "The close time has passed; revise the draft.");
    }
    times = times.openedAt(now);
    paid = Paid.of(charge);
  }

  void requireReady(Instant earliest, Instant now) {
    MarketMoves.next(statusAt(now), MarketMove.PROPOSE);
    if (now.isBefore(earliest)) {
      throw new Rejected(
          MarketRefusal.RESOLUTION_NOT_READY, "A result can be proposed from " + earliest + " on.");
    }
  }

  /** A result that somebody who may know it has named; final when nobody disputes it in time. */
  void propose(List<Integer> weights, Instant earliest, Instant now) {
    requireReady(earliest, now);
    move(MarketMove.PROPOSE, now);
    proposal = Proposal.of(weights, now);
  }

  /** The vote has the whole time of the market's timeout after it for somebody to act on it. */
  void dispute(Instant votingEnds, Instant now) {
    move(MarketMove.DISPUTE, now);
    proposal.requireDisputable(terms.disputeWindow(), now);
    proposal = proposal.disputed(votingEnds);
    times = times.voidAt(votingEnds.plus(terms.agreed().resolutionTimeout()));
  }

  void resolveUndisputed(Instant now) {
    move(MarketMove.FINALIZE, now);
    proposal.requireFinal(terms.disputeWindow(), now);
    ending = Ending.with(proposal.weights(), now);
  }

  /** As the vote has it; no result where it wants none. */
  void resolveDispute(Optional<List<Integer>> voted, Instant now) {
    move(voted.isPresent() ? MarketMove.RESOLVE_DISPUTE : MarketMove.CANCEL_BY_VOTE, now);
    proposal.requireVotingOver(now);
    ending = Ending.voted(voted, now);
  }

  void fallBack(List<Integer> weights, String reason, Instant now) {
    move(MarketMove.FALL_BACK, now);
    proposal.requireVotingOver(now);
    ending = Ending.with(weights, reason, now);
  }

  void override(List<Integer> weights, String reason, Instant now) {
    move(MarketMove.OVERRIDE, now);
    ending = Ending.with(weights, reason, now);
  }

  /** Nobody else has ever heard of it. */
  void withdraw(Instant now) {
    endWithout(MarketMove.WITHDRAW, "The draft was withdrawn.", now);
  }

  void cancel(String reason, Instant now) {
    endWithout(MarketMove.CANCEL, reason, now);
  }

  void endWithout(MarketMove move, String reason, Instant now) {
    move(move, now);
    ending = Ending.without(reason, now);
  }

  /** Known to nobody but its creator. */
  boolean isPrivate() {
    return times.opened() == null;
  }

  boolean isBy(MemberId member) {
    return creator.equals(member.value());
  }

  MarketId id() {
    return new MarketId(id);
  }

  MemberId creator() {
    return new MemberId(creator);
  }

  Times times() {
    return times;
  }

  Instant disputableUntil() {
    return proposal.at().plus(terms.disputeWindow());
  }

  /** What the clock says, also when the row has not been told yet. */
  MarketStatus statusAt(Instant now) {
    boolean over = status == MarketStatus.ACTIVE && !now.isBefore(times.close());
    return over ? MarketStatus.CLOSED : status;
  }

  MarketView view(Traded traded, Instant now) {
    return new MarketView(
        id(),
        creator(),
        statusAt(now),
        question.title(),
        question.description(),
        question.outcomes(),
        question.category(),
        question.tags(),
        Optional.ofNullable(question.imageUrl()),
        Optional.ofNullable(question.rules()),
        Optional.ofNullable(terms.oracleFeed()),
        terms.agreed(),
        parent(),
        parentOutcome(),
        times.created(),
        times.close(),
        times.resolution(),
        Optional.ofNullable(times.opened()),
        proposal().map(Proposal::at),
        proposal().map(Proposal::outcome),
        ending().map(Ending::at),
        ending().map(Ending::winner),
        weights(),
        ending().map(Ending::reason),
        featured,
        new Amount(terms.agreed().asset(), traded.volume()),
        traded.wagers(),
        standing());
  }

  /** The draft as if it had just been written down. */
  MarketDraft asDraft() {
    return terms.over(question.asDraft(), times.close(), times.resolution());
  }

  Optional<MarketId> parent() {
    return Optional.ofNullable(terms.parent()).map(MarketId::new);
  }

  Optional<Integer> parentOutcome() {
    return Optional.ofNullable(terms.parentOutcome());
  }

  /** Whether it is certain that this outcome does not win. */
  boolean endedWithout(int outcome) {
    return status == MarketStatus.CANCELLED
        || (status == MarketStatus.RESOLVED
            && !Optional.of(outcome).equals(Weights.winner(ending.weights())));
  }

  void requireOutcome(int outcome) {
    Weights.requireOutcome(outcome, outcomes());
  }

  int outcomes() {
    return question.outcomes().size();
  }

  Proposal proposed() {
    return proposal;
  }

  boolean wasDisputed() {
    return proposal != null && proposal.votingEndsAt() != null;
  }

  /** Of a resolved market; none otherwise. */
  List<Integer> weights() {
    return status == MarketStatus.RESOLVED ? List.copyOf(ending.weights()) : List.of();
  }

  ResolutionSource source() {
    return terms.source();
  }

  Optional<String> endReason() {
    return ending().map(Ending::reason);
  }

  Charge charge() {
    return paid.in(terms.agreed().asset());
  }

  private MarketStanding standing() {
    return new MarketStanding(
        proposal().map(Proposal::weights).orElse(List.of()),
        proposal().map(made -> disputableUntil()),
        proposal().map(Proposal::votingEndsAt),
        charge().deposit(),
        charge().fee());
  }

  private Optional<Proposal> proposal() {
    return Optional.ofNullable(proposal);
  }

  private Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  private void write(CheckedDraft draft, Instant created) {
    question = Question.of(draft);
    terms = Terms.of(draft);
    times = Times.of(draft, created);
  }

  private void move(MarketMove move, Instant now) {
    MarketStatus before = statusAt(now);
    status = MarketMoves.next(before, move);
    if (before == MarketStatus.CLOSED && times.closed() == null) {
      times = times.closedInTime();
    }
  }
}
