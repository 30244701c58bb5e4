package com.predictiq.oracle;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import java.util.List;

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

  /**
   * Reads a feed from now on, after asking its source for it once.
   *
   * @throws com.predictiq.kernel.Rejected when the source does not know it or gives no answer
   */
  FeedView introduce(IntroduceFeed command);

  /**
   * What the price did in the range, the first first. A candle in whose time nothing was read is
   * not there: where there is a gap, there is a gap.
   */
  List<Candle> candles(FeedId feed, CandleWidth width, TimeRange range);

  /** What was read in the range, newest first, gaps included by being left out. */
  Page<Reading> history(FeedId feed, TimeRange range, PageRequest page);
}
