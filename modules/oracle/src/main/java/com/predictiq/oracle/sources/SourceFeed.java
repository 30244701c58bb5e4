package com.predictiq.oracle.sources;

import com.predictiq.oracle.FeedId;
import java.util.List;

/**
 * A feed as its source is asked for it: the reference is the source's own name for it. A median has
 * parts instead, and how many of them have to have spoken.
 */
public record SourceFeed(
    FeedId id, String symbol, String reference, List<FeedId> parts, int minResponses) {

  public SourceFeed {
    parts = List.copyOf(parts);
  }
}
