package com.predictiq.members;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.time.Instant;

/**
 * What limits ask of whoever keeps the stakes. Declared here and implemented above; only asked
 * about members who have set themselves a limit.
 */
public interface StakeHistory {

  /** Gross, whatever became of it. */
  Amount stakedSince(MemberId member, Asset asset, Instant since);

  /** Gross stakes less what was paid for them, on markets that ended since; zero for a gain. */
  Amount lostSince(MemberId member, Asset asset, Instant since);
}
