package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What markets ask of whoever keeps the stakes, so that a market can show them. Declared here and
 * implemented above.
 */
public interface MarketPools {

  /**
   * The pools that were ever staked on, in the order of outcomes; a market without any is absent.
   */
  Map<MarketId, List<MarketPool>> of(Collection<MarketId> markets);

  /** Whether the member has staked on the market, on whatever outcome. */
  boolean holds(MarketId market, MemberId member);
}
