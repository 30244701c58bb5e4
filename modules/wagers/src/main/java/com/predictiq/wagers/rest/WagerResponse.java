package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.WagerView;
import java.time.Instant;
import java.util.Optional;

/** An accepted wager as it was at that moment. */
public record WagerResponse(
    String id,
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
    Optional<String> clientOrderId,
    Optional<String> referrer,
    Instant placedAt) {

  static WagerResponse of(WagerView wager) {
    return new WagerResponse(
        wager.id().toString(),
        wager.market().toString(),
        wager.outcome(),
        wager.stake().asset(),
        wager.stake(),
        wager.fee(),
        wager.net(),
        wager.before().text(),
        wager.after().text(),
        wager.payout(),
        Price.of(wager.stake(), wager.payout()),
        wager.clientOrderId(),
        wager.referrer().map(MemberId::toString),
        wager.placedAt());
  }
}
