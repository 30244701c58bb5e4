package com.predictiq.platform;

import java.util.Set;

/** What operators may do with remembered answers; none of it can make an answer wrong. */
public interface CacheControl {

  /** Makes the answers that are asked for most, on this node, and says how many were made. */
  int warm();

  /**
   * Forgets what carries one of these tags, here and on all other nodes; with no tag, everything.
   *
   * @return how many answers this node has forgotten
   * @throws com.predictiq.kernel.Rejected with {@link RequestRefusal#VALIDATION_FAILED} where a tag
   *     is not written as tags are
   */
  int invalidate(Set<String> tags);

  /** What this node remembers at the moment. */
  Figures figures();

  /** How many answers are kept, and how often one was found or had to be made since the start. */
  record Figures(long kept, long hits, long misses) {}
}
