package com.predictiq.wagers;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import java.util.List;
import java.util.Optional;

/** What the house can do with stakes. */
public interface Wagers {

  /** A wager, and whether the answer repeats an earlier one. */
  record Placed(WagerView wager, boolean replayed) {}

  /** A dry run: moves nothing, promises nothing. */
  QuoteView quote(Stake stake);

  Placed place(PlaceWager command);

  /** What became of one of several: placed, or why not. */
  record Reply(Optional<Placed> placed, Optional<RuntimeException> failure) {

    public static Reply of(Placed placed) {
      return new Reply(Optional.of(placed), Optional.empty());
    }

    public static Reply failed(RuntimeException why) {
      return new Reply(Optional.empty(), Optional.of(why));
    }
  }

  /**
   * Each on its own and in this order, though they share a commit where they can: one that is
   * refused or fails keeps no other from being placed. Not within a transaction of the caller.
   */
  List<Reply> placeEach(List<PlaceWager> commands);

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
