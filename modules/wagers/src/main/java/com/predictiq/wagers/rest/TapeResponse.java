package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.TapeLine;
import java.time.Instant;

/** One wager as strangers see it. */
public record TapeResponse(
    int outcome,
    Asset asset,
    Amount amount,
    String probabilityBefore,
    String probabilityAfter,
    Instant at) {

  static TapeResponse of(TapeLine line) {
    return new TapeResponse(
        line.outcome(),
        line.stake().asset(),
        line.stake(),
        line.before().text(),
        line.after().text(),
        line.at());
  }
}
