package com.predictiq.wagers;

import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;

/** What becomes of the stakes when a market has ended. */
public interface Settlements {

  /**
   * How far the market's settlement is.
   *
   * @throws com.predictiq.kernel.Rejected with {@link WagerRefusal#MARKET_NOT_FOUND} or {@link
   *     WagerRefusal#MARKET_NOT_RESOLVED}
   */
  SettlementView find(MarketId market);

  /**
   * Lets a settlement that did not add up go on where it stopped, once its cause is gone. The house
   * stays paused until somebody opens it.
   *
   * @throws com.predictiq.kernel.Rejected with {@link WagerRefusal#MARKET_NOT_FOUND}, {@link
   *     WagerRefusal#MARKET_NOT_RESOLVED} or {@link WagerRefusal#SETTLEMENT_NOT_HALTED}
   */
  SettlementView resume(MarketId market);

  /**
   * Collects what a market that pays when asked has for the member; also while the house is paused.
   *
   * @throws com.predictiq.kernel.Rejected with {@link WagerRefusal#MARKET_NOT_FOUND}, {@link
   *     WagerRefusal#MARKET_NOT_RESOLVED}, {@link WagerRefusal#ALREADY_CLAIMED} or {@link
   *     WagerRefusal#NO_WINNINGS}
   */
  ClaimView claim(MarketId market, MemberId member);
}
