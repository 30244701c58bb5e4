package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.util.Optional;

/** Who doubts a proposed result puts money on it, and the members vote. */
public interface Disputes {

  /** Says that the proposed result is wrong, and perhaps which one is right. */
  record FileDispute(
      MarketId market, MemberId by, String reason, Optional<Integer> wantedOutcome) {}

  DisputeView file(FileDispute command);

  /** There is at most one in the life of a market. */
  Optional<DisputeView> of(MarketId market);

  /** Casts the member's vote, or changes it. */
  VoteTally vote(MarketId market, MemberId by, VoteChoice choice);

  /**
   * Public while the vote goes on.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MarketRefusal#MARKET_NOT_DISPUTED}
   */
  VoteTally tally(MarketId market);
}
