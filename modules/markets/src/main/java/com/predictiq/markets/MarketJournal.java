package com.predictiq.markets;

/** Where what happens in a market's life is written down, in the caller's transaction. */
public interface MarketJournal {

  void write(MarketId market, MarketEvent event);
}
