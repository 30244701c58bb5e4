package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import java.util.List;

/** Somebody who quotes prices. */
interface PriceSource {

  /** Stable: it is stored with every reading. */
  String name();

  boolean enabled();

  /** The feeds it brings by itself, to be introduced when they are not known yet. */
  List<Introduction> brings();

  /** What it quotes now for these feeds. One it has no price for is left out. */
  List<Reading> read(List<Feed> feeds);

  /** A feed to be introduced. */
  record Introduction(FeedId id, String symbol) {}
}
