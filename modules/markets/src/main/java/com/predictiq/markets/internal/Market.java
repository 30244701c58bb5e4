package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Bps;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
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
import java.util.stream.IntStream;

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

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "close_time")
  private Instant closeTime;

  @Column(name = "resolution_time")
  private Instant resolutionTime;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "proposed_outcome")
  private Integer proposedOutcome;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "winning_outcome")
  private Integer winningOutcome;

  private List<Integer> resolution;

  @Column(name = "end_reason")
  private String endReason;

  private boolean featured;

  @Version private long version;

  protected Market() {}

  static Market draft(MarketId id, MemberId creator, CheckedDraft draft, Instant now) {
    Market market = new Market();
    market.id = id.value();
    market.creator = creator.value();
    market.status = MarketStatus.DRAFT;
    market.createdAt = now;
    market.write(draft);
    return market;
  }

  void revise(CheckedDraft draft, Instant now) {
    move(MarketMove.REVISE, now);
    write(draft);
  }

  void open(Instant now) {
    move(MarketMove.OPEN, now);
    if (!closeTime.isAfter(now)) {
      throw new Rejected(
          MarketRefusal.INVALID_TIME_RANGE, "The close time has passed; revise the draft.");
    }
    openedAt = now;
  }

  /** A result that somebody who may know it has named; final when nobody disputes it in time. */
  void propose(int outcome, Instant earliest, Instant now) {
    move(MarketMove.PROPOSE, now);
    if (now.isBefore(earliest)) {
      throw new Rejected(
          MarketRefusal.RESOLUTION_NOT_READY, "A result can be proposed from " + earliest + " on.");
    }
    requireOutcome(outcome);
    proposedAt = now;
    proposedOutcome = outcome;
  }

  void resolveUndisputed(Instant now) {
    move(MarketMove.FINALIZE, now);
    if (now.isBefore(disputableUntil())) {
      throw new Rejected(
          MarketRefusal.DISPUTE_WINDOW_STILL_OPEN,
          "The result can be disputed until " + disputableUntil() + ".");
    }
    endedAt = now;
    winningOutcome = proposedOutcome;
    resolution = allTo(proposedOutcome);
  }

  void cancel(String reason, Instant now) {
    move(MarketMove.CANCEL, now);
    endedAt = now;
    endReason = reason;
  }

  void voidUnresolved(String reason, Instant now) {
    move(MarketMove.VOID, now);
    endedAt = now;
    endReason = reason;
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

  Instant closeTime() {
    return closeTime;
  }

  Instant disputableUntil() {
    return proposedAt.plus(terms.disputeWindow());
  }

  /** What the clock says, also when the row has not been told yet. */
  MarketStatus statusAt(Instant now) {
    boolean over = status == MarketStatus.ACTIVE && !now.isBefore(closeTime);
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
        createdAt,
        closeTime,
        resolutionTime,
        Optional.ofNullable(openedAt),
        Optional.ofNullable(proposedAt),
        Optional.ofNullable(proposedOutcome),
        Optional.ofNullable(endedAt),
        Optional.ofNullable(winningOutcome),
        weights(),
        Optional.ofNullable(endReason),
        featured,
        new Amount(terms.agreed().asset(), traded.volume()),
        traded.wagers());
  }

  /** The draft as if it had just been written down. */
  MarketDraft asDraft() {
    return terms.over(question.asDraft(), closeTime, resolutionTime);
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
        || (status == MarketStatus.RESOLVED && winningOutcome != outcome);
  }

  void requireOutcome(int outcome) {
    int outcomes = question.outcomes().size();
    if (outcome < 0 || outcome >= outcomes) {
      throw new Rejected(
          MarketRefusal.INVALID_OUTCOME, "The outcomes are 0 to " + (outcomes - 1) + ".");
    }
  }

  private List<Integer> weights() {
    return status == MarketStatus.RESOLVED ? List.copyOf(resolution) : List.of();
  }

  private void write(CheckedDraft draft) {
    question = Question.of(draft);
    terms = Terms.of(draft);
    closeTime = draft.closeTime();
    resolutionTime = draft.resolutionTime();
  }

  private List<Integer> allTo(int winner) {
    return IntStream.range(0, question.outcomes().size())
        .mapToObj(outcome -> outcome == winner ? Bps.WHOLE : 0)
        .toList();
  }

  private void move(MarketMove move, Instant now) {
    MarketStatus before = statusAt(now);
    status = MarketMoves.next(before, move);
    if (before == MarketStatus.CLOSED && closedAt == null) {
      closedAt = closeTime;
    }
  }
}
