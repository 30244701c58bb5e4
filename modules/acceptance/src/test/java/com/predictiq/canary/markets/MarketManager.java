package com.predictiq.canary.markets;

/** Named after nothing that a trader knows. */
public interface MarketManager {}
