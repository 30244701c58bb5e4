package com.predictiq.markets;

import com.predictiq.members.MemberId;

/** Write a new market down. */
public record DraftMarket(MemberId creator, MarketDraft draft) {}
