package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.QuoteView;

/** What a stake would cost and bring now. One-sided pools are refunded, fee and all. */
public record QuoteResponse(
    String market,
    int outcome,
    Asset asset,
    Amount amount,
    Amount fee,
    Amount net,
    String probabilityBefore,
    String probabilityAfter,
    Amount payout,
    String price,
    boolean oneSided) {

  static QuoteResponse of(QuoteView quote) {
    return new QuoteResponse(
        quote.market().toString(),
        quote.outcome(),
        quote.stake().asset(),
        quote.stake(),
        quote.fee(),
        quote.net(),
        quote.before().text(),
        quote.after().text(),
        quote.payout(),
        Price.of(quote.stake(), quote.payout()),
        quote.oneSided());
  }
}
