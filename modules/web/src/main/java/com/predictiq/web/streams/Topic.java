package com.predictiq.web.streams;

import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import java.util.Optional;

/** What somebody may listen to: one market, all of them, or their own account. */
sealed interface Topic {

  String TICKER = "ticker";
  String ACCOUNT = "account";
  String MARKET = "market:";

  /** As callers write it. */
  String wire();

  /** As it is told to be stale; of two members' accounts each has its own. */
  default String tag() {
    return wire();
  }

  /** One market. */
  record OfMarket(MarketId market) implements Topic {
    @Override
    public String wire() {
      return MARKET + market;
    }
  }

  /** All markets. */
  record Ticker() implements Topic {
    @Override
    public String wire() {
      return TICKER;
    }
  }

  /** What one member has. */
  record OfMember(MemberId member) implements Topic {
    @Override
    public String wire() {
      return ACCOUNT;
    }

    @Override
    public String tag() {
      return ACCOUNT + ':' + member;
    }
  }

  /** What everybody may listen to; empty for {@link #ACCOUNT} and for what is none. */
  static Optional<Topic> parse(String text) {
    if (text.equals(TICKER)) {
      return Optional.of(new Ticker());
    }
    return Optional.of(text)
        .filter(name -> name.startsWith(MARKET))
        .flatMap(name -> MarketId.parse(name.substring(MARKET.length())))
        .map(OfMarket::new);
  }
}
