package com.predictiq.oracle;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** The feeds and their readings. */
public interface Feeds {

  Page<FeedView> all(PageRequest page);

  /**
   * The newest reading, if it is good enough to act on.
   *
   * @throws com.predictiq.kernel.Rejected when there is no such feed, nothing was read, or what was
   *     read is stale or too vague
   */
  Reading latest(FeedId feed, Tolerance tolerance);

  /** What was read in the range, newest first, gaps included by being left out. */
  Page<Reading> history(FeedId feed, TimeRange range, PageRequest page);
}
