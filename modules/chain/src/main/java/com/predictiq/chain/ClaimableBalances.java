package com.predictiq.chain;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** Money that waits on the network for the house to fetch it. */
public interface ClaimableBalances {

  /** All there were, latest first: fetched, waiting, and left where they are. */
  Page<ClaimableBalanceView> all(PageRequest page);
}
