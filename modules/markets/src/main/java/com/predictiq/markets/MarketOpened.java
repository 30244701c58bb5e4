package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.time.Instant;

/** Stakes may be placed from now on. */
public record MarketOpened(MarketId market, MemberId creator, Instant closeTime, Instant at) {}
