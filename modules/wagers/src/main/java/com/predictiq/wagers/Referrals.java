package com.predictiq.wagers;

import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.util.List;

/** Rewards for bringing others: a tenth of the fees on their stakes. */
public interface Referrals {

  /** One for each asset in which there was ever a reward. */
  List<ReferralView> of(MemberId member);

  /**
   * Moves all that can be collected to the member's cash, and answers how much that was.
   *
   * @throws com.predictiq.kernel.Rejected with {@link WagerRefusal#NO_WINNINGS}
   */
  List<Amount> claim(MemberId member);
}
