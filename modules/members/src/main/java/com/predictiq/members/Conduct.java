package com.predictiq.members;

import com.predictiq.kernel.Amount;
import java.time.Instant;

/** What the house and a member's own limits allow the member to do. */
public interface Conduct {

  /**
   * Asked in the transaction of the stake, before the money moves.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#MEMBER_FROZEN}, {@link
   *     MembersRefusal#SELF_EXCLUDED} or {@link MembersRefusal#LIMIT_REACHED}
   */
  void requireMayStake(MemberId member, Amount stake, Instant now);

  /**
   * For what is no stake but puts money or a voice in: drafting, opening, disputing, voting.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#MEMBER_FROZEN}
   */
  void requireNotFrozen(MemberId member);

  Reputation reputation(MemberId member);
}
