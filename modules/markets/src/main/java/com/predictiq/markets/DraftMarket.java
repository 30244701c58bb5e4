package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.util.Optional;

/** Write a new market down; with a key, at most once. */
public record DraftMarket(MemberId creator, Optional<String> key, MarketDraft draft) {}
