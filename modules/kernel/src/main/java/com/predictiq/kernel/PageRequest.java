package com.predictiq.kernel;

import java.util.Optional;

/** How many items, and after which position. The position is what the last page's end was. */
public record PageRequest(int limit, Optional<String> after) {

  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("a page has 1 to 100 items, not " + limit);
    }
  }

  /** One more than the page, so that the store can tell whether there is another. */
  public int fetch() {
    return limit + 1;
  }
}
