package com.predictiq.web.standing;

import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import java.util.Collection;
import java.util.Map;

/** How things stand; asked once for all that has changed. */
public interface States {

  /** Of those that there are and that everybody may see. */
  Map<MarketId, MarketState> markets(Collection<MarketId> wanted);

  /** The open markets with the most volume. */
  TickerState ticker();

  AccountState account(MemberId member);
}
