package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a market comes to its end. Each verb refuses what the table of moves refuses. */
public interface Rulings {

  /** What one operator wants a market to end as, waiting for another who wants the same. */
  record PendingOverride(
      MarketId market,
      List<Integer> weights,
      String reason,
      String operator,
      Instant askedAt,
      Instant expiresAt) {

    public PendingOverride {
      weights = List.copyOf(weights);
    }
  }

  /** One of two operators who have to agree. */
  record OverrideMarket(MarketId market, Answer answer, String reason, String operator) {}

  /** The market, and the wish that still waits for a second operator. */
  record Overridden(MarketView market, Optional<PendingOverride> pending) {}

  /**
   * By whoever the market's source of resolution admits: anybody where an oracle answers, the
   * creator where members vote. The answer is left unsaid where an oracle gives it.
   */
  MarketView propose(MarketId market, Optional<MemberId> by, Answer answer);

  MarketView proposeByAdmin(MarketId market, Answer answer);

  /** Makes final what time has made so: an undisputed proposal, or the verdict of a vote. */
  MarketView finish(MarketId market);

  /**
   * What the market waits for next, by an operator: a proposal, its end, or the end of a dispute.
   */
  MarketView resolve(MarketId market, Answer answer);

  /** Where the vote has decided nothing. */
  MarketView fallBack(MarketId market, Answer answer, String reason);

  MarketView cancel(MarketId market, String reason);

  Overridden override(OverrideMarket command);

  /** The wishes that still count, the oldest first. */
  List<PendingOverride> pendingOverrides();

  /** Takes a wish back; nothing when there is none. */
  void withdrawOverride(MarketId market);
}
