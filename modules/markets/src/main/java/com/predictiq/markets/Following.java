package com.predictiq.markets;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;

/** Who wants to hear of which markets. */
public interface Following {

  /** Following twice is following. */
  void follow(MarketId market, MemberId member);

  void unfollow(MarketId market, MemberId member);

  boolean follows(MarketId market, MemberId member);

  long followers(MarketId market);

  /** The last followed first. */
  Page<FollowedMarket> of(MemberId member, PageRequest request);
}
