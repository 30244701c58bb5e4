package com.predictiq.wagers;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import java.util.Optional;

/** What the house can do with stakes. */
public interface Wagers {

  /** A wager, and whether the answer repeats an earlier one. */
  record Placed(WagerView wager, boolean replayed) {}

  /** A dry run: moves nothing, promises nothing. */
  QuoteView quote(Stake stake);

  Placed place(PlaceWager command);

  /** Empty also when it is somebody else's. */
  Optional<WagerView> find(WagerId wager, MemberId by);

  Optional<WagerView> findByOrder(String clientOrderId, MemberId by);

  /** The last first. */
  Page<WagerView> of(MemberId member, Optional<MarketId> market, PageRequest request);

  Page<PositionView> positions(MemberId member, PageRequest request);

  /** The last first. */
  Page<TapeLine> tape(MarketId market, PageRequest request);

  OutcomeView outcome(MarketId market, int outcome);
}
