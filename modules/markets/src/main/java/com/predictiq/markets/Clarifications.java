package com.predictiq.markets;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;

/** What is added to the words of a market that is open. Never changed, never taken back. */
public interface Clarifications {

  /** As long as the market takes stakes. */
  Clarification clarify(MarketId market, MemberId creator, String text);

  /** By the house, as long as the market has not ended. */
  Clarification clarify(MarketId market, String text);

  /** The last first. */
  Page<Clarification> of(MarketId market, PageRequest request);
}
