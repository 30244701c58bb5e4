package com.predictiq.wagers.audit;

import java.util.List;
import java.util.UUID;

/** The next markets of a round, and how many wagers on them have to be read. */
record Bite(List<UUID> markets, long wagers) {

  boolean isEmpty() {
    return markets.isEmpty();
  }

  UUID last() {
    return markets.get(markets.size() - 1);
  }
}
