package com.predictiq.markets;

/** Which markets the house shows first, among those that are open. */
public interface Featuring {

  void feature(MarketId market);

  void unfeature(MarketId market);
}
